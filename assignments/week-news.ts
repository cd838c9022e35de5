/** A verified fact that a quiz may ask. */
export type NewsFact = {
  factId: string;
  topic: string;
  story: string;
  /** 1 minor … 3 what a quiz on the story must have. */
  importance: number;
  /** Independent origins. */
  origins: number;
  /** ISO instant. */
  verifiedAt: string;
};

/** What another fact of the same topic, or of the same story, must be worth more to be taken. */
const topicStep = 0.6;
const storyStep = 0.8;

/**
 * The most important facts, spread over topics and stories: each fact that is taken makes the next of
 * its topic worth less. Of equal ones, the better attested and then the younger goes first.
 * @returns at most `count`, in the order in which they were taken.
 */
export function spreadFacts(facts: readonly NewsFact[], count: number): NewsFact[] {
  const left = [...facts].sort(
    (one, other) =>
      other.importance - one.importance ||
      other.origins - one.origins ||
      compare(other.verifiedAt, one.verifiedAt) ||
      compare(one.factId, other.factId),
  );
  const taken: NewsFact[] = [];
  const byTopic = new Map<string, number>();
  const byStory = new Map<string, number>();
  const worth = ({ importance, topic, story }: NewsFact) =>
    importance - topicStep * (byTopic.get(topic) ?? 0) - storyStep * (byStory.get(story) ?? 0);
  while (taken.length < count && left.length > 0) {
    let best = 0;
    left.forEach((fact, at) => {
      const leader = left[best];
      if (leader !== undefined && worth(fact) > worth(leader)) best = at;
    });
    for (const fact of left.splice(best, 1)) {
      taken.push(fact);
      byTopic.set(fact.topic, (byTopic.get(fact.topic) ?? 0) + 1);
      byStory.set(fact.story, (byStory.get(fact.story) ?? 0) + 1);
    }
  }
  return taken;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
