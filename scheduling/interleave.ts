type Placed = { story: string; topic: string };

/** How far ahead to look for another topic; further would upset the order for little gain. */
const topicLookahead = 8;

/**
 * Moves entries forward as little as needed so that no two of one story follow one another (if any
 * order can do that) and, within a few places, topics alternate.
 */
export function spreadOut<Entry extends Placed>(entries: readonly Entry[]): Entry[] {
  const waiting = [...entries];
  const countOfStory = new Map<string, number>();
  for (const { story } of waiting) {
    countOfStory.set(story, (countOfStory.get(story) ?? 0) + 1);
  }
  const ordered: Entry[] = [];
  let previous: Entry | null = null;
  while (waiting.length > 0) {
    const index = nextIndex(waiting, previous, majorityStory(countOfStory, waiting.length));
    const [entry] = waiting.splice(index, 1);
    if (entry === undefined) {
      break;
    }
    countOfStory.set(entry.story, (countOfStory.get(entry.story) ?? 0) - 1);
    ordered.push(entry);
    previous = entry;
  }
  return ordered;
}

/** A story with more than half of what waits must be taken at every second place from now on. */
function majorityStory(countOfStory: ReadonlyMap<string, number>, waiting: number): string | null {
  for (const [story, count] of countOfStory) {
    if (count * 2 > waiting) {
      return story;
    }
  }
  return null;
}

function nextIndex(
  waiting: readonly Placed[],
  previous: Placed | null,
  majority: string | null,
): number {
  if (previous === null) {
    return majority === null ? 0 : waiting.findIndex(({ story }) => story === majority);
  }
  if (majority !== null && majority !== previous.story) {
    return waiting.findIndex(({ story }) => story === majority);
  }
  const otherTopic = waiting
    .slice(0, topicLookahead)
    .findIndex(({ story, topic }) => story !== previous.story && topic !== previous.topic);
  if (otherTopic >= 0) {
    return otherTopic;
  }
  const otherStory = waiting.findIndex(({ story }) => story !== previous.story);
  return Math.max(0, otherStory);
}
