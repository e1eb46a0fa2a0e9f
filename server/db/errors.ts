const RETRYABLE = new Set(['40001', '40P01', '08006', '08003', '57P01', '55P03']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the same transaction, run again whole, may succeed: lost connections, deadlocks, a busy file. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return RETRYABLE.has(code) || code.startsWith('SQLITE_BUSY');
}

/** Thrown in a transaction that found the world changed under it: it is rolled back and run again. */
export const tryAgain = (why: string): Error => Object.assign(new Error(why), { code: '40001' });
