import { Link } from "@/app/_components/link";
import { counted } from "@/app/_components/count-text";
import { LinkButton } from "@/app/_components/link-button";
import { PageSection } from "@/app/_components/page-section";
import { Chip } from "@/components/chip";
import { EmptyState } from "@/components/empty-state";
import type { FormAction } from "@/components/form-state";
import { JoinCodeForm } from "@/app/join/_components/join-code-form";
import type { JoinedClassView, TaughtClassView } from "./class-view";
import { CreateClassForm } from "./create-class-form";

export type ClassesScreenProps = {
  taught: TaughtClassView[];
  joined: JoinedClassView[];
  /** With an account one can make a class; students who came by PIN, and guests, cannot. */
  mayTeach: boolean;
  /** Neither an account nor a PIN. */
  isGuest: boolean;
  create: FormAction<"name">;
};

/** The classes that somebody is in or teaches; how to join one and how to make one. */
export function ClassesScreen({ taught, joined, mayTeach, isGuest, create }: ClassesScreenProps) {
  const isEmpty = taught.length === 0 && joined.length === 0;
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">Classes</h1>
      {isEmpty && (
        <div className="mt-6">
          <EmptyState title="You are in no class yet">
            In a class, a teacher picks questions from the news for everybody, and sees who knows
            what. Students come in with a code from the teacher, a name and a PIN. Nobody needs an
            e-mail address.
          </EmptyState>
        </div>
      )}
      {joined.length > 0 && (
        <PageSection title="You are in">
          <ul className="border-t border-rule">
            {joined.map(({ id, name, nickname, isArchived }) => (
              <ClassRow key={id} id={id} name={name} isArchived={isArchived}>
                as <bdi>{nickname}</bdi>
              </ClassRow>
            ))}
          </ul>
        </PageSection>
      )}
      {taught.length > 0 && (
        <PageSection title="You teach">
          <ul className="border-t border-rule">
            {taught.map(({ id, name, students, code, isArchived }) => (
              <ClassRow key={id} id={id} name={name} isArchived={isArchived}>
                {counted(students, "student")}
                {!isArchived && (
                  <>
                    {" · code "}
                    <span className="tabular-nums">{code}</span>
                  </>
                )}
              </ClassRow>
            ))}
          </ul>
        </PageSection>
      )}
      <PageSection title="Join a class">
        <JoinCodeForm code="" problem={null} />
        <p className="mt-3 text-muted">
          Is a game on the screen in the room?{" "}
          <Link href="/live" className="link inline-flex min-h-11 items-center">
            Type its PIN
          </Link>
        </p>
      </PageSection>
      <PageSection title="Teach a class">
        {mayTeach ? (
          <CreateClassForm create={create} />
        ) : (
          <div className="flex max-w-md flex-col items-start gap-4">
            <p className="text-muted">
              {isGuest
                ? "Teachers need an account with an e-mail address, so that they find their classes again."
                : "You are here as a student. To teach a class, sign out and sign up with an e-mail address."}
            </p>
            {isGuest && (
              <div className="flex flex-wrap gap-3">
                <LinkButton href="/account/sign-up?next=/classes" look="secondary" size="large">
                  Sign up
                </LinkButton>
                <LinkButton href="/account/sign-in?next=/classes" look="secondary" size="large">
                  Sign in
                </LinkButton>
              </div>
            )}
          </div>
        )}
      </PageSection>
      <div className="h-10" />
    </>
  );
}

function ClassRow({
  id,
  name,
  isArchived,
  children,
}: {
  id: string;
  name: string;
  isArchived: boolean;
  children: React.ReactNode;
}) {
  return (
    <li className="border-b border-rule">
      <Link
        href={`/classes/${id}`}
        className="group flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3"
      >
        <span className="min-w-0">
          <span className="block font-serif text-lg font-semibold group-hover:underline">
            <bdi>{name}</bdi>
          </span>
          <span className="block text-sm text-muted">{children}</span>
        </span>
        {isArchived && <Chip>Archived</Chip>}
      </Link>
    </li>
  );
}
