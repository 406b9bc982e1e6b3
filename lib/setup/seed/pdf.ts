const [WIDTH, HEIGHT, MARGIN, LEADING] = [595, 842, 64, 18];

const escaped = (line: string) => line.replaceAll(/[\\()]/g, (character) => `\\${character}`);

/** A page of lines as a PDF, the first as its heading: in a font that every reader has, so in Latin letters only. */
export function pdfOf([heading = "", ...lines]: readonly string[]): Buffer {
  const text = [
    "BT",
    `/F1 16 Tf ${MARGIN} ${HEIGHT - MARGIN} Td (${escaped(heading)}) Tj`,
    `/F1 11 Tf ${LEADING} TL 0 -${LEADING * 2} Td`,
    ...lines.map((line) => `(${escaped(line)}) Tj T*`),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${Buffer.byteLength(text, "latin1")} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  const offsets: number[] = [];
  let body = "%PDF-1.4\n";
  for (const [index, object] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, "latin1");
}
