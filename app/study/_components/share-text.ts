import { counted } from "@/app/_components/count-text";
import type { StudyEntry } from "./study-state";

const squares = { right: "🟩", wrong: "🟥", open: "⬜" };
const inARow = 5;

/** How a sitting went as squares, five to a row, which tell nothing of what was asked. */
export function resultGrid(entries: readonly StudyEntry[]): string {
  const cells = entries.map(({ told }) =>
    told === null ? squares.open : told.correct ? squares.right : squares.wrong,
  );
  const rows = Array.from({ length: Math.ceil(cells.length / inARow) }, (_, row) =>
    cells.slice(row * inARow, (row + 1) * inARow).join(""),
  );
  return rows.join("\n");
}

/** What is handed on: how many were right, the squares, and where the same questions are. */
export function shareText(entries: readonly StudyEntry[], address: string): string {
  const right = entries.filter(({ told }) => told?.correct).length;
  const head = `Stet: ${right} of ${counted(entries.length, "question")} right`;
  return [head, resultGrid(entries), address].join("\n");
}
