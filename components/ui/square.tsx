import { generate } from "lean-qr";

/** An address as a square that a telephone reads; dark on light in any theme, since no telephone reads the other. */
export function Square({ address, name, size = 200 }: { address: string; name: string; size?: number }) {
  const code = generate(address);
  const dark: string[] = [];
  for (let row = 0; row < code.size; row += 1)
    for (let from = 0, to = 0; from < code.size; from = to + 1) {
      for (to = from; code.get(to, row); ) to += 1;
      if (to > from) dark.push(`M${from} ${row}h${to - from}v1.04h${from - to}Z`);
    }
  const around = 4;
  const side = code.size + 2 * around;
  return (
    <svg width={size} height={size} viewBox={`${-around} ${-around} ${side} ${side}`} role="img" aria-label={name}>
      <rect x={-around} y={-around} width={side} height={side} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
