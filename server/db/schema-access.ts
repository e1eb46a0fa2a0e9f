/** Who signs in, and with what; columns as in the database, times in epoch ms. */
export type AccessTables = {
  users: { user_id: string; login: string; name: string; password: string; role: string; unit_id: string };
  sessions: { token_hash: string; user_id: string; expires_at: number };
  api_tokens: { token_hash: string; role: string; unit_id: string; expires_at: number };
  sign_in_failures: { subject: string; failures: number; until: number };
};
