import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/synthea/', import.meta.url));

/** Whether other people's synthetic patients lie beside the repository; tests that need them say so and skip. */
export const hasSynthea = existsSync(FOLDER);

/** Where one of Synthea's files is. */
export const syntheaFile = (name: string): string => FOLDER + name;

/** A file of Synthea's as it stands. */
export const syntheaText = (name: string): string => readFileSync(syntheaFile(name), 'utf8');

/** A resource of a file of lines, as far as the tests look into it. */
export type Resource = {
  readonly id: string;
  readonly birthDate?: string;
  readonly deceasedDateTime?: string;
  readonly telecom?: readonly { readonly system?: string; readonly value?: string }[];
  readonly class: { readonly code: string };
  readonly subject: { readonly reference: string };
  readonly serviceProvider: { readonly reference: string };
  readonly period: { readonly start: string; readonly end: string };
};

/** The resources of a file of lines. */
export const syntheaLines = (name: string): Resource[] =>
  syntheaText(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Resource);
