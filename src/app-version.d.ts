/** The release this was built as, from package.json; the build writes it in. For screens and the command line only. */
declare const __APP_VERSION__: string;
