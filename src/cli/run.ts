/** Entry of the built command line: hands the process over to main. */
import { main } from './main.ts';

process.exitCode = main(
  process.argv.slice(2),
  (text) => void process.stdout.write(text),
  (text) => void process.stderr.write(text),
);
