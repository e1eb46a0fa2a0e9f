import type { Hono } from 'hono';
import { createApp } from '../../server/app.ts';
import type { Env } from '../../server/services.ts';
import type { TestInstallation } from './installation.ts';

/** What a request can be sent to: 'GET' and '/hospitals/:hospital/:month'. */
export type Endpoint = { readonly method: string; readonly path: string };

/** Any application made of our routes. */
export type App = Pick<Hono<Env>, 'routes' | 'request'>;

/** Everything an application answers to, once each; middleware, which stands on every method, is left out. */
export function endpoints({ routes }: Pick<App, 'routes'>): Endpoint[] {
  const names = new Set(
    routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
  );
  return [...names].map((name) => {
    const [method = '', path = ''] = name.split(' ');
    return { method, path };
  });
}

/** A second copy of the application, not yet asked anything, so that routes can still be planted in it. */
export const freshApp = ({ services }: Pick<TestInstallation, 'services'>): ReturnType<typeof createApp> =>
  createApp(services);

/** Writes the values into a path: ':hospital' becomes the hospital. Throws for a name nobody gave a value. */
export function address(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path}: say in the test what :${name} stands for`);
    return value;
  });
}
