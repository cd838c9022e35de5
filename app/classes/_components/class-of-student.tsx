import type { ReactNode } from "react";
import { LinkButton } from "@/app/_components/link-button";
import { Notice } from "@/components/notice";

/** A class as a student finds it. `children` is what there is to do. */
export function ClassOfStudent({
  view,
  children,
}: {
  view: { name: string; teachers: string[]; nickname: string; isArchived: boolean };
  children?: ReactNode;
}) {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">
        <bdi>{view.name}</bdi>
      </h1>
      <p className="mt-2 text-muted">
        You are here as <bdi className="font-medium text-ink">{view.nickname}</bdi>
        {view.teachers.length > 0 && (
          <>
            {" · taught by "}
            {view.teachers.map((teacher, index) => (
              <span key={`${index} ${teacher}`}>
                {index > 0 && ", "}
                <bdi>{teacher}</bdi>
              </span>
            ))}
          </>
        )}
      </p>
      {view.isArchived && (
        <div className="mt-6">
          <Notice>This class is over. You can still look at what you did.</Notice>
        </div>
      )}
      {children}
      <div className="mt-9 flex flex-col items-start gap-3">
        <p className="text-muted">Today’s questions are there for you at any time.</p>
        <LinkButton href="/" look="secondary" size="large">
          Today’s questions
        </LinkButton>
      </div>
    </>
  );
}
