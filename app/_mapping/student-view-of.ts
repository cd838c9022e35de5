import type { StudentView } from "@/app/classes/_components/class-view";
import type { StudentRecord } from "@/server/students";

export function studentViewOf(student: StudentRecord): StudentView {
  const { id, nickname, labels, timeFactor, signsIn } = student;
  return { id, nickname, labels, timeFactor, signsIn };
}
