"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { classNameSchema } from "@/assignments/class-settings";
import { joinCodeText } from "@/assignments/join-code";
import { doneWith, fieldErrors, refusedWith, typedText } from "@/components/form-state";
import type { FormAction } from "@/components/form-state";
import { endClass, eraseClassNow, restoreClass } from "@/server/class-life";
import { inviteTeacher, removeTeacher } from "@/server/class-teachers";
import { changeJoinCode, renameClass, setJoining } from "@/server/classes";
import { siteAddress } from "@/server/site-address";
import { archivedWords, asTeacher } from "../as-teacher";

const changed = () => revalidatePath("/classes", "layout");

/** Gives the class another name. */
export const renameClassAction: FormAction<"name"> = async (_previous, form) => {
  const values = { name: typedText(form, "name").slice(0, 200) };
  const parsed = classNameSchema.safeParse(values);
  if (!parsed.success) return refusedWith(fieldErrors(parsed.error), values);
  return asTeacher(form, async (teacher) => {
    const renamed = await renameClass(teacher, parsed.data.name, new Date());
    if (!renamed.ok) return refusedWith({}, values, archivedWords);
    changed();
    return doneWith("Saved.", parsed.data);
  });
};

/** Gives the class another code. */
export const changeCodeAction: FormAction<"classId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const code = await changeJoinCode(teacher, new Date());
    if (!code.ok) return refusedWith({}, {}, archivedWords);
    changed();
    const words = joinCodeText(code.value.joinCode);
    return doneWith(`The code is ${words} now. Whoever types the old one is told.`);
  });

/** Opens the door for new students, or closes it. */
export const setJoiningAction: FormAction<"classId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const isOpen = typedText(form, "isOpen") === "true";
    const set = await setJoining(teacher, isOpen, new Date());
    if (!set.ok) return refusedWith({}, {}, archivedWords);
    changed();
    return doneWith(isOpen ? "New students can join." : "Nobody new can join.");
  });

/** Makes a link for a co-teacher; it is told once. */
export const inviteTeacherAction: FormAction<"link"> = async (_previous, form) =>
  asTeacher<"link">(form, async (teacher) => {
    const invite = await inviteTeacher(teacher, new Date());
    if (!invite.ok) return refusedWith({}, {}, archivedWords);
    const link = `${siteAddress()}/classes/invite/${invite.value.token}`;
    return doneWith("Send this link to one colleague. It works once, for a week.", { link });
  });

/** Takes a teacher out of the class. */
export const removeTeacherAction: FormAction<"teacherId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const teacherId = typedText(form, "teacherId");
    const removed = await removeTeacher(teacher, teacherId, new Date());
    const onlyFounder = "Only who made the class can do that.";
    const isGone = !removed.ok && removed.problem === "no-such-teacher";
    if (!removed.ok && !isGone) return refusedWith({}, {}, onlyFounder);
    changed();
    if (teacherId === teacher.userId) redirect("/classes");
    return doneWith("Taken out. A new link lets them in again.");
  });

/** Archives or deletes the class; it can be restored. */
export const endClassAction: FormAction<"classId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const ending = typedText(form, "ending") === "delete" ? "delete" : "archive";
    const ended = await endClass(teacher, ending, new Date());
    if (!ended.ok) return refusedWith({}, {}, "Only who made the class can delete it.");
    changed();
    return doneWith(ending === "delete" ? "Deleted. You can restore it." : "Archived.");
  });

/** Takes archiving or deleting back. */
export const restoreClassAction: FormAction<"classId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    await restoreClass(teacher, new Date());
    changed();
    return doneWith("Restored, with everything in it.");
  });

/** Erases an archived class for good. */
export const eraseClassAction: FormAction<"classId"> = async (_previous, form) =>
  asTeacher(form, async (teacher) => {
    const erased = await eraseClassNow(teacher);
    if (!erased.ok) {
      const words = "Only who made the class can erase it, once it is archived or deleted.";
      return refusedWith({}, {}, words);
    }
    changed();
    redirect("/classes");
  });
