import type { Metadata } from "next";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { SiteShell } from "@/app/_components/site-shell";
import { StudentAssignmentList } from "@/app/assignments/_components/student-list";
import { classViewOf } from "@/app/_mapping/class-view-of";
import { loadAssignments } from "@/server/assignments";
import { countRunningAttempts } from "@/server/class-life";
import { listTeachers } from "@/server/class-teachers";
import { getClass, getClassOfStudent } from "@/server/classes";
import { loadRunningGames } from "@/server/live-seats";
import { editorOf } from "@/server/session";
import type { StudentOfClass, TeacherOfClass } from "@/server/session";
import { siteAddress } from "@/server/site-address";
import { loadClassAssignments } from "@/server/student-assignments";
import { ClassOfStudent } from "../_components/class-of-student";
import { ClassOfTeacher } from "../_components/class-of-teacher";
import { LookAgain } from "../_components/look-again";
import { RunningGames } from "../_components/running-games";
import { AssignmentList } from "./assignments/_components/assignment-list";
import { makeNewsAction } from "./assignments/actions";
import { requireClassVisitor } from "../class-gate";
import { joinLiveAction } from "../../live/actions";
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
  const [room, running, teachers, assignments] = await Promise.all([
    getClass(teacher),
    countRunningAttempts(teacher, now),
    listTeachers(teacher),
    loadAssignments(teacher, now),
  ]);
  const { isFounder } = teacher;
  return (
    <ClassOfTeacher
      view={classViewOf(room, siteAddress(), { isFounder, running }, now)}
      teachers={teachers.map((each) => ({ ...each, isYou: each.id === teacher.userId }))}
      steps={steps}
    >
      <PageSection title="Assignments">
        <AssignmentList
          classId={teacher.classId}
          assignments={assignments}
          students={room.students}
          timeZone={teacher.viewer.timeZone}
          isArchived={teacher.isArchived}
          makeNews={makeNewsAction.bind(null, teacher.classId)}
        />
        {assignments.some(({ status }) => status !== "draft") && (
          <p className="mt-5">
            <LinkButton
              href={`/classes/${teacher.classId}/gradebook`}
              look="secondary"
              size="large"
            >
              Gradebook
            </LinkButton>
          </p>
        )}
      </PageSection>
    </ClassOfTeacher>
  );
}

async function Joined({ student }: { student: StudentOfClass }) {
  const { name, teachers } = await getClassOfStudent(student);
  const { nickname, isArchived } = student;
  const [games, assignments] = await Promise.all([
    loadRunningGames(student),
    loadClassAssignments(student, new Date()),
  ]);
  return (
    <ClassOfStudent view={{ name, teachers, nickname, isArchived }}>
      {!isArchived && <LookAgain />}
      <RunningGames
        games={games.map((game) => ({ ...game, join: joinLiveAction.bind(null, game.id) }))}
      />
      <PageSection title="Assignments">
        <StudentAssignmentList
          assignments={assignments}
          timeZone={student.viewer.timeZone}
          showsClass={false}
        />
      </PageSection>
    </ClassOfStudent>
  );
}
