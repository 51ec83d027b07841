/** Types of what the browser tests use of the scripts. */
export const root: string;
export function at(...parts: string[]): string;
export function suits(version: string): boolean;
