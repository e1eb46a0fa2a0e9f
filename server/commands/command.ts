import { readConfig } from '../config.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { Problem } from '../problem.ts';

/** A mistake in how a command was called: its message says how to call it. */
export class Usage extends Error {
  override readonly name = 'Usage';
}

/**
 * Runs a command on this machine's installation. What the caller did wrong is told in one line on standard
 * error; the exit code is 2 for a wrong call, 1 for a failure.
 */
export async function command(
  work: (installation: Installation, args: readonly string[]) => Promise<number | undefined>,
): Promise<void> {
  try {
    // biome-ignore lint/style/noProcessEnv: the one place where settings are read for commands.
    const installation = await openInstallation(readConfig(process.env));
    process.exitCode = (await work(installation, process.argv.slice(2))) ?? 0;
    await installation.close();
  } catch (error) {
    const told = error instanceof Usage || error instanceof Problem || error instanceof RangeError;
    process.stderr.write(`${told ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(error instanceof Usage ? 2 : 1);
  }
}

/** Writes a line to standard output. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);
