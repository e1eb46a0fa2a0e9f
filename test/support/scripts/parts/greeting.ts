/** What the sample script says, so that a test sees what it imports come along. */
export const greeting = (name: string): string => `您好 ${name}`;
