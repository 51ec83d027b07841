/**
 * The one canonical form and hash of JSON: keys sorted by code unit, no white space, 128 bits from four lanes of
 * multiply-and-xor in 32-bit integers. It finds accidents and careless edits; replay is what proves a run.
 */

/** JSON with sorted keys; `undefined` members are left out. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(record).sort()) {
    if (record[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(record[key])}`);
  }
  return `{${parts.join(',')}}`;
}

const LANES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f];

/** 32 hexadecimal digits. */
export function fingerprint(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    for (let lane = 0; lane < 4; lane += 1) {
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ (unit + lane), LANES[lane] ?? 1);
    }
  }
  return lanes
    .map((lane, index) => {
      let mixed = lane ^ ((lanes[(index + 1) % 4] ?? 0) >>> 15);
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
      return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
