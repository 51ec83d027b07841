/**
 * `npm run -s calltime -- VERB …`: builds the command line when its sources are newer, then runs it. Standard output holds its
 * answer and nothing else. Its exit code is the command line's: 0 yes, 1 no, 2 wrong usage; 3 if it could not be built.
 */
import { pathToFileURL } from 'node:url';
import { buildCommandLine, commandLine } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { checkNode } from './lib/node-version.mjs';
import { giveUp, root } from './lib/project.mjs';

checkNode();
install({ quiet: true });
if (buildCommandLine() !== 0) giveUp('The command line could not be built; the lines above say where.', 3);

// npm moves to the project's folder; file names on the command line were meant from where the caller stood.
const { INIT_CWD: caller, npm_lifecycle_event: verb } = process.env;
if (caller && verb === 'calltime' && process.cwd() === root) process.chdir(caller);
import(pathToFileURL(commandLine).href);
