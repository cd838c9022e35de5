"use client";

import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useKeptForm } from "@/components/use-kept-form";
import { controlClasses } from "@/components/field-frame";
import type { PeopleListProps, Person, Role } from "./desk-lists";

const roles: readonly { role: Role; label: string }[] = [
  { role: "learner", label: "Learner" },
  { role: "teacher", label: "Teacher" },
  { role: "editor", label: "Editor" },
  { role: "owner", label: "Owner" },
];

/** Who may do what; an owner changes it here. */
export function PeopleList({ people, setRole }: PeopleListProps) {
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">People</h1>
      <p className="mt-2 max-w-prose text-muted">
        Teachers and editors verify facts. Owners also say who may.
      </p>
      <ul className="mt-7 border-t border-rule">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} setRole={setRole} />
        ))}
      </ul>
      <div className="h-10" />
    </>
  );
}

function PersonRow({ person, setRole }: { person: Person } & Pick<PeopleListProps, "setRole">) {
  const { state, pending, form } = useKeptForm(setRole);
  const selectId = `role-${person.id}`;
  return (
    <li className="border-b border-rule py-4">
      <form
        {...form}
        className="flex flex-col gap-x-8 gap-y-3 sm:flex-row sm:items-center sm:justify-between"
      >
        <div className="min-w-0">
          <p className="font-medium">
            {person.name}
            {person.isYou && <span className="font-normal text-muted"> (you)</span>}
          </p>
          <p className="text-sm text-muted">{person.email}</p>
        </div>
        <div className="flex gap-2.5">
          <input type="hidden" name="personId" value={person.id} />
          <label htmlFor={selectId} className="sr-only">
            Role of {person.name}
          </label>
          <select
            id={selectId}
            name="role"
            defaultValue={state.values.role ?? person.role}
            className={`${controlClasses} sm:w-36`}
          >
            {roles.map(({ role, label }) => (
              <option key={role} value={role}>
                {label}
              </option>
            ))}
          </select>
          <SubmitButton
            look="secondary"
            pending={pending}
            pendingText="Saving…"
            aria-label={`Save the role of ${person.name}`}
          >
            Save
          </SubmitButton>
        </div>
      </form>
      {state.message && (
        <div className="mt-3">
          <Notice tone={state.status === "done" ? "right" : "wrong"}>{state.message}</Notice>
        </div>
      )}
    </li>
  );
}
