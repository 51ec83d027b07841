/** The part of seedrandom we use: its alea generator alone, about six times faster than the default one. */
declare module 'seedrandom/lib/alea.js' {
  export default function alea(seed: string): { int32(): number };
}
