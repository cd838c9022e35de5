import { counted } from "@/app/_components/count-text";
import { instantText } from "@/app/_components/day-text";
import type { FeedView } from "@/app/desk/_components/feed-view";
import type { FeedRecord } from "@/server/feeds";

const minuteMs = 60_000;

/** Whole minutes ago in words: "just now", "5 minutes ago", "3 hours ago", "2 days ago". */
export function agoText(then: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - then.getTime()) / minuteMs);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${counted(minutes, "minute")} ago`;
  if (minutes < 48 * 60) return `${counted(Math.round(minutes / 60), "hour")} ago`;
  return `${counted(Math.round(minutes / 1440), "day")} ago`;
}

/** The time alone on the day that it is now, else with its day. */
function shortInstant(instant: Date, now: Date, timeZone: string): string {
  const words = instantText(instant.toISOString(), timeZone);
  const [day, time = ""] = words.split(", ");
  const [today] = instantText(now.toISOString(), timeZone).split(", ");
  return day === today ? time : words;
}

/** How a feed stands, in words; `timeZone` is the reader's (IANA name). */
export function feedState(feed: FeedRecord, now: Date, timeZone: string): FeedView["state"] {
  const { isPaused, problem, lastPolledAt, lastSucceededAt, nextPollAt, newEntries, waiting } =
    feed;
  const at = (instant: Date) => shortInstant(instant, now, timeZone);
  if (isPaused) {
    const last = lastSucceededAt === null ? "" : ` Last read ${agoText(lastSucceededAt, now)}.`;
    return { tone: "plain", words: `Paused.${last}` };
  }
  if (problem !== null && lastPolledAt !== null) {
    const since =
      lastSucceededAt === null ? "Could never be read" : `Not read since ${at(lastSucceededAt)}`;
    const next = nextPollAt > now ? `next at ${at(nextPollAt)}` : "again within a minute";
    return {
      tone: "wrong",
      words: `${since}: ${lowerFirst(problem)} Tried again at ${at(lastPolledAt)}; ${next}.`,
    };
  }
  if (lastPolledAt === null) {
    return { tone: "plain", words: "Not read yet: its articles come in within a minute." };
  }
  const news = newEntries === 0 ? "nothing new" : `${newEntries} new`;
  const rest = waiting === 0 ? "" : ` ${counted(waiting, "entry", "entries")} still to be fetched.`;
  return { tone: "right", words: `Read ${agoText(lastPolledAt, now)}, ${news}.${rest}` };
}

const lowerFirst = (sentence: string) =>
  /^Stet\b/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);

export function feedViewOf(feed: FeedRecord, now: Date, timeZone: string): FeedView {
  const { id, url, publisher, topic, isPaused, articles, refused } = feed;
  return {
    id,
    title: feed.title || publisher,
    url,
    publisher,
    topic,
    isPaused,
    state: feedState(feed, now, timeZone),
    articles,
    refused,
    refusedEntries: feed.refusedEntries.map((entry) => ({
      ...entry,
      title: entry.title || entry.url || "An entry without a title",
    })),
  };
}
