import { appendFile } from 'node:fs/promises';

/** One message to one phone. `id` is the invitation's: a channel that is asked twice sends once. */
export type Message = {
  readonly id: string;
  readonly hospital: string;
  readonly to: string;
  readonly text: string;
  readonly link: string;
};

export type Outcome = 'delivered' | 'undeliverable';

/**
 * A way to reach people. The message is already in the outbox when `send` is called; `send` carries it out of
 * the house and says what became of each, in the order given. It may be called again after a crash.
 */
export type Channel = {
  readonly name: string;
  readonly send: (messages: readonly Message[]) => Promise<readonly Outcome[]>;
};

/** The demonstration channel: the message stays in the outbox, where an administrator reads it as the phone would. */
export const outboxChannel: Channel = {
  name: 'outbox',
  send: async (messages) => messages.map(() => 'delivered'),
};

/** Appends each message as a line of JSON to a file, for tests and for trying an installation out. */
export const fileChannel = (path: string): Channel => ({
  name: 'outbox',
  send: async (messages) => {
    await appendFile(path, messages.map((message) => `${JSON.stringify(message)}\n`).join(''), {
      mode: 0o600,
    });
    return messages.map(() => 'delivered');
  },
});
