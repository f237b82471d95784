import { Command, CommanderError } from 'commander';
import { KithError } from '../../shared/contract/errors';
import { addAudit } from './commands/audit';
import { addBackup } from './commands/backup';
import { addConfirm } from './commands/confirm';
import { addExport } from './commands/export';
import { addGenerate } from './commands/generate';
import { addImport } from './commands/import';
import { addInit } from './commands/init';
import { addMatch } from './commands/match';
import { addRestore } from './commands/restore';
import { addSample } from './commands/sample';
import { addSolve } from './commands/solve';
import { addSuggestions } from './commands/suggestions';
import type { Surroundings } from './io';

/** 0: done. 1: it failed, with a sentence. 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2;

function createProgram(surroundings: Surroundings): Command {
  // Commands take over what is set here, so it has to be set before they are added.
  const program = new Command('kith')
    .description('Matches requests for help with helpers, without a window.')
    .exitOverride()
    .configureOutput({ writeOut: surroundings.out, writeErr: (text) => surroundings.note(text.trimEnd()) })
    .showHelpAfterError('(--help says more)');
  for (const add of [
    addInit,
    addImport,
    addMatch,
    addSuggestions,
    addConfirm,
    addExport,
    addBackup,
    addRestore,
    addAudit,
    addSample,
    addGenerate,
    addSolve,
  ]) {
    add(program, surroundings);
  }
  return program;
}

/** Runs one command line, without the program's own name. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  try {
    await createProgram(surroundings).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    surroundings.note(`kith: ${sentenceOf(error)}`);
    return 1;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof KithError) return error.message;
  return `This failed unexpectedly. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
