import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { classViewOf } from "@/app/_mapping/class-view-of";
import { countRunningAttempts } from "@/server/class-life";
import { listTeachers } from "@/server/class-teachers";
import { getClass, getClassOfStudent } from "@/server/classes";
import { editorOf } from "@/server/session";
import type { StudentOfClass, TeacherOfClass } from "@/server/session";
import { siteAddress } from "@/server/site-address";
import { ClassOfStudent } from "../_components/class-of-student";
import { ClassOfTeacher } from "../_components/class-of-teacher";
import { requireClassVisitor } from "../class-gate";
import {
  changeCodeAction,
  endClassAction,
  eraseClassAction,
  inviteTeacherAction,
  removeTeacherAction,
  renameClassAction,
  restoreClassAction,
  setJoiningAction,
} from "./actions";

export const metadata: Metadata = { title: "Class" };
export const dynamic = "force-dynamic";

const steps = {
  rename: renameClassAction,
  changeCode: changeCodeAction,
  setJoining: setJoiningAction,
  invite: inviteTeacherAction,
  removeTeacher: removeTeacherAction,
  end: endClassAction,
  restore: restoreClassAction,
  erase: eraseClassAction,
};

export default async function ClassPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const visitor = await requireClassVisitor(id, `/classes/${id}`);
  return (
    <SiteShell section="classes" showDesk={editorOf(visitor.viewer) !== null} note="Classes">
      {visitor.kind === "teacher" ? (
        <Taught teacher={visitor.teacher} />
      ) : (
        <Joined student={visitor.student} />
      )}
      <div className="h-10" />
    </SiteShell>
  );
}

async function Taught({ teacher }: { teacher: TeacherOfClass }) {
  const now = new Date();
  const [room, running, teachers] = await Promise.all([
    getClass(teacher),
    countRunningAttempts(teacher, now),
    listTeachers(teacher),
  ]);
  const { isFounder } = teacher;
  return (
    <ClassOfTeacher
      view={classViewOf(room, siteAddress(), { isFounder, running }, now)}
      teachers={teachers.map((each) => ({ ...each, isYou: each.id === teacher.userId }))}
      steps={steps}
    />
  );
}

async function Joined({ student }: { student: StudentOfClass }) {
  const { name, teachers } = await getClassOfStudent(student);
  const { nickname, isArchived } = student;
  return <ClassOfStudent view={{ name, teachers, nickname, isArchived }} />;
}
