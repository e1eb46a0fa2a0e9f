import { hash } from 'node:crypto';

/** What is stored of a token: nobody who reads the database can open a link. */
export const hashOf = (secret: string): string => hash('sha256', secret, 'base64url');
