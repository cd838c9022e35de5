import { areApart, isTooLong, rightOrder, tellsWhen } from "../timeline-order";
import { plainWords } from "../words";
import type { LintRule } from "./rule";

const fewest = 3;
const most = 5;
const isTimeline = (kind: string) => kind === "timeline";

/** Rules about events that are put in order. */
export const timelineRules: readonly LintRule[] = [
  {
    name: "event-count",
    appliesTo: isTimeline,
    check: ({ expected }) => {
      const count = expected?.kind === "order" ? expected.events.length : 0;
      return count >= fewest && count <= most
        ? null
        : `${count} events: three to five can be put in order`;
    },
  },
  {
    name: "events-apart",
    appliesTo: isTimeline,
    check: ({ expected }) => {
      const events = expected?.kind === "order" ? rightOrder(expected.events) : [];
      const close = events.find((event, index) => {
        const before = events[index - 1];
        return before !== undefined && !areApart(before, event);
      });
      return close ? `“${close.text}” lies too close to the event before it` : null;
    },
  },
  {
    name: "events-undated",
    appliesTo: isTimeline,
    check: ({ expected }) => {
      const events = expected?.kind === "order" ? expected.events : [];
      const told = events.find(tellsWhen);
      return told ? `“${told.text}” tells when it was` : null;
    },
  },
  {
    name: "events-distinct",
    appliesTo: isTimeline,
    check: ({ expected }) => {
      const events = expected?.kind === "order" ? expected.events : [];
      const texts = events.map(({ text }) => plainWords(text));
      const facts = events.map(({ factId }) => factId);
      const isApart = [texts, facts].every((all) => new Set(all).size === all.length);
      return isApart && !texts.includes("")
        ? null
        : "two events are of one fact or say the same, or one says nothing";
    },
  },
  {
    name: "events-short",
    appliesTo: isTimeline,
    check: ({ expected }) => {
      const events = expected?.kind === "order" ? expected.events : [];
      const long = events.find(isTooLong);
      return long ? `“${long.text}” is too long to be read at a glance` : null;
    },
  },
  {
    name: "events-shuffled",
    appliesTo: isTimeline,
    check: ({ expected }) => {
      const events = expected?.kind === "order" ? expected.events : [];
      const isRight = rightOrder(events).every((event, index) => event === events[index]);
      return isRight && events.length > 0 ? "the events are shown in their right order" : null;
    },
  },
];
