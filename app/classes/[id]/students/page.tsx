import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { studentViewOf } from "@/app/_mapping/student-view-of";
import { getClass, listClasses } from "@/server/classes";
import { editorOf } from "@/server/session";
import { listStudents, studentsAPage } from "@/server/students";
import { StudentsScreen } from "../../_components/students-screen";
import { requireTeacher } from "../../class-gate";
import {
  changeStudentAction,
  eraseStudentAction,
  makePinsAction,
  moveStudentAction,
  removeStudentAction,
} from "./actions";

export const metadata: Metadata = { title: "Students" };
export const dynamic = "force-dynamic";

const steps = {
  change: changeStudentAction,
  remove: removeStudentAction,
  move: moveStudentAction,
  erase: eraseStudentAction,
  makePins: makePinsAction,
};

export default async function StudentsPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ find?: string | string[]; page?: string | string[] }>;
}) {
  const { id } = await params;
  const teacher = await requireTeacher(id, `/classes/${id}/students`);
  const search = await searchParams;
  const find = typeof search.find === "string" ? search.find.trim().slice(0, 120) : "";
  const page = Math.min(1000, Math.max(1, Math.trunc(Number(search.page)) || 1));
  const [room, list, classes] = await Promise.all([
    getClass(teacher),
    listStudents(teacher, { find, page: page - 1 }),
    listClasses(teacher.viewer),
  ]);
  const pages = Math.max(1, Math.ceil(list.found / studentsAPage));
  const hrefOf = (to: number) =>
    `/classes/${id}/students?${new URLSearchParams({ find, page: String(to) })}`;
  return (
    <SiteShell section="classes" showDesk={editorOf(teacher.viewer) !== null} note="Classes">
      <StudentsScreen
        classId={id}
        className={room.name}
        isArchived={teacher.isArchived}
        find={find}
        found={list.found}
        students={list.students.map(studentViewOf)}
        removed={list.removed.map(studentViewOf)}
        otherClasses={classes.taught
          .filter((other) => other.id !== id && other.archivedAt === null)
          .map((other) => ({ id: other.id, name: other.name }))}
        page={page}
        pages={pages}
        previousHref={page > 1 ? hrefOf(page - 1) : null}
        nextHref={page < pages ? hrefOf(page + 1) : null}
        steps={steps}
      />
    </SiteShell>
  );
}
