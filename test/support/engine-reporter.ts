import type { Reporter, TestCase } from 'vitest/node';
import { ENGINES } from './engines.ts';

const KINDS = [...ENGINES, 'browser'] as const;

/**
 * Says at the end how many tests ran on each engine and in the browser, so that a run which quietly left one
 * out can be seen, by people and by CI.
 */
class EngineReporter implements Reporter {
  readonly counts = new Map<string, number>(KINDS.map((kind) => [kind, 0]));

  onTestCaseResult(test: TestCase): void {
    if (test.result().state !== 'passed') return;
    const kind = test.module.moduleId.includes('/test/browser/')
      ? 'browser'
      : ENGINES.find((engine) => test.fullName.includes(` on ${engine}`));
    if (kind) this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  onTestRunEnd(): void {
    const parts = KINDS.map(
      (kind) => `${this.counts.get(kind)} ${kind === 'browser' ? 'in the browser' : `on ${kind}`}`,
    );
    process.stdout.write(`Tests passed: ${parts.join(', ')}\n`);
  }
}

// biome-ignore lint/style/noDefaultExport: the test runner loads reporters by their default export.
export default EngineReporter;
