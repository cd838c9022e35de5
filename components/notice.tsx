import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import type { IconName } from "./icon";

export type NoticeTone = "plain" | "right" | "wrong" | "disputed";

const edges: Record<NoticeTone, string> = {
  plain: "border-control",
  right: "border-correct",
  wrong: "border-wrong",
  disputed: "border-disputed",
};

const signs: Record<NoticeTone, string> = {
  plain: "",
  right: "text-correct-deep",
  wrong: "text-wrong",
  disputed: "text-disputed",
};

const icons: Record<NoticeTone, IconName | null> = {
  plain: null,
  right: "check",
  wrong: "alert",
  disputed: "alert",
};

/**
 * A message beside the thing it is about. `urgent` interrupts a screen reader (role alert); others
 * are read when there is a pause (role status).
 */
export function Notice({
  tone = "plain",
  urgent = false,
  action,
  children,
}: {
  tone?: NoticeTone;
  urgent?: boolean;
  action?: ReactNode;
  children: ReactNode;
}) {
  const icon = icons[tone];
  return (
    <div
      role={urgent ? "alert" : "status"}
      className={classNames(
        "flex flex-wrap items-center gap-x-4 gap-y-2 border-l-3 pl-3.5",
        edges[tone],
      )}
    >
      <div className="flex min-w-0 flex-1 items-start gap-2 py-1">
        {icon && (
          <span className={classNames("pt-0.5", signs[tone])}>
            <Icon name={icon} />
          </span>
        )}
        <div className="min-w-0">{children}</div>
      </div>
      {action}
    </div>
  );
}
