import type { Metadata } from "next";
import { SiteShell } from "@/app/_components/site-shell";
import { listPeople } from "@/server/users";
import { PeopleList } from "../_components/people-list";
import { setRoleAction } from "../actions";
import { requireOwner } from "../desk-gate";
import { DeskRooms } from "../desk-rooms";

export const metadata: Metadata = { title: "People" };
export const dynamic = "force-dynamic";

export default async function PeoplePage() {
  const owner = await requireOwner("/desk/people");
  const people = await listPeople(owner);
  return (
    <SiteShell section="desk" showDesk note="Desk">
      <DeskRooms current="/desk/people" />
      <PeopleList
        people={people.map(({ createdAt: _createdAt, ...person }) => ({
          ...person,
          isYou: person.id === owner.userId,
        }))}
        setRole={setRoleAction}
      />
    </SiteShell>
  );
}
