import { encode } from "uqr";

/**
 * A QR code as one path of an SVG. The quiet zone of four modules that readers need is part of it.
 * @returns the edge in modules, and the path that fills the dark ones: one square of 1 × 1 each.
 */
export function qrCode(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const runs: string[] = [];
  for (const [y, row] of data.entries()) {
    let x = 0;
    while (x < row.length) {
      const from = x;
      while (row[x] === true) x += 1;
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
      else x += 1;
    }
  }
  return { size, path: runs.join("") };
}
