import { addDays } from "@/lib/time";
import type { Rng } from "@/lib/rng";

type Country = {
  name: string;
  adjective: string;
  president: string;
  capital: string;
  /** What never changes and is told again and again. */
  millions: number;
  founded: number;
  joined: string;
};

/** Who and what a story is about. */
export type Cast = {
  day: string;
  home: Country;
  neighbour: Country;
  towns: readonly string[];
  people: readonly string[];
  firms: readonly string[];
  name: string;
};

/** Something that the papers of a story tell, each in one of the wordings. */
export type Told = {
  wordings: readonly [(value: string) => string, ...((value: string) => string)[]];
  value: { type: "none" } | { type: "amount"; amount: number } | { type: "day"; day: string };
};

type StoryKind = (cast: Cast, rng: Rng) => Told[];
type Wordings = Told["wordings"];

const amount = (number: number, ...wordings: Wordings): Told => ({
  wordings,
  value: { type: "amount", amount: number },
});
const on = (day: string, ...wordings: Wordings): Told => ({
  wordings,
  value: { type: "day", day },
});
const plain = (...wordings: Wordings): Told => ({ wordings, value: { type: "none" } });

const at = (list: readonly string[], index: number) => list[index] ?? list[0] ?? "";

const disaster =
  (what: string, struck: string, also: string): StoryKind =>
  ({ day, home, towns, people, name }, rng) => {
    const [town, second] = [at(towns, 0), at(towns, 1)];
    const worstSince = 1950 + rng.below(60);
    const thing = what === "Storm" ? `Storm ${name}` : `The ${name} ${what}`;
    return [
      on(
        day,
        (when) => `${thing} ${struck} the town of ${town} in ${home.name} ${when}.`,
        (when) => `${thing} ${struck} ${town}, ${home.name}, ${when}.`,
      ),
      amount(
        12 + rng.below(400),
        (n) =>
          `The ${home.adjective} interior ministry said that ${n} people had been killed in ${town}.`,
        (n) => `${n} people were killed in ${town}, the ${home.adjective} interior ministry said.`,
      ),
      amount(
        100 + rng.below(3000),
        (n) => `${thing} injured ${n} people in ${town}.`,
        (n) => `In ${town}, ${n} people were injured.`,
      ),
      amount(
        1000 + rng.below(90_000),
        (n) => `${n} people were evacuated from ${second}.`,
        (n) => `Governor ${at(people, 0)} said that ${n} people had been evacuated from ${second}.`,
      ),
      plain(() => `${at(people, 0)} is the governor of ${town}.`),
      amount(
        100 + rng.below(5000),
        (n) => `${n} houses were destroyed in ${second}.`,
        (n) => `${thing} destroyed ${n} houses in ${second}.`,
      ),
      amount(
        200 + rng.below(9000),
        (n) => `President ${home.president} sent ${n} soldiers to ${town}.`,
        (n) => `${n} soldiers were deployed to ${town}.`,
      ),
      on(
        addDays(day, 1),
        (when) => `President ${home.president} visited ${town} ${when}.`,
        (when) => `${home.president} visited ${town} ${when}.`,
      ),
      amount(
        10 + rng.below(900),
        (n) => `The ${home.adjective} government released ${n} million dollars for ${town}.`,
      ),
      amount(3 + rng.below(60), (n) => `${n} schools were closed in ${second}.`),
      amount(20 + rng.below(900), (n) => `Rescuers saved ${n} people in ${at(towns, 2)}.`),
      plain(() => `${second} lies in ${home.name}.`),
      plain(() => `The ${also} was the worst in ${home.name} since ${worstSince}.`),
      amount(
        1000 + rng.below(200_000),
        (n) => `${n} households lost power in ${at(towns, 3)}.`,
        (n) => `In ${at(towns, 3)}, ${n} households were without power.`,
      ),
      plain(() => `${at(people, 1)} is the mayor of ${second}.`),
      amount(2 + rng.below(40), (n) => `${n} people were missing in ${at(towns, 2)}.`),
    ];
  };

const election: StoryKind = ({ day, home, people, towns, firms }, rng) => {
  const [winner, loser] = [at(people, 0), at(people, 1)];
  const party = `${at(firms, 0)} Party`;
  return [
    on(
      day,
      (when) => `${winner} won the presidential election in ${home.name} ${when}.`,
      (when) => `${winner} was elected president of ${home.name} ${when}.`,
    ),
    amount(
      51 + rng.below(20),
      (n) => `${winner} received ${n} percent of the vote.`,
      (n) => `${winner} won ${n} percent of the vote.`,
    ),
    amount(25 + rng.below(20), (n) => `${loser} received ${n} percent of the vote.`),
    amount(45 + rng.below(40), (n) => `Turnout in ${home.name} was ${n} percent.`),
    amount(
      60 + rng.below(300),
      (n) => `The ${party} won ${n} seats in parliament.`,
      (n) => `${winner}'s ${party} won ${n} seats in the ${home.adjective} parliament.`,
    ),
    plain(() => `${winner} is the leader of the ${party}.`),
    amount(
      2 + rng.below(30),
      (n) => `${n} candidates were killed during the campaign in ${home.name}.`,
    ),
    on(addDays(day, 40), (when) => `The ${home.adjective} parliament opened ${when}.`),
    amount(1000 + rng.below(90_000), (n) => `${n} people celebrated in ${home.capital}.`),
    plain(() => `${loser} is the former mayor of ${at(towns, 0)}.`),
    plain(() => `${home.president} is the president of ${home.name}.`),
    amount(3 + rng.below(60), (n) => `Observers counted ${n} incidents in ${at(towns, 1)}.`),
    amount(
      1 + rng.below(90),
      (n) => `${n} million people were registered to vote in ${home.name}.`,
    ),
    on(
      addDays(day, 1),
      (when) => `President ${home.president} congratulated ${winner} ${when}.`,
      (when) => `${home.president} met ${winner} in ${home.capital} ${when}.`,
    ),
    amount(400 + rng.below(9000), (n) => `${n} polling stations opened in ${at(towns, 2)}.`),
    plain(() => `${at(people, 2)} is the head of the ${home.adjective} electoral commission.`),
  ];
};

const takeover: StoryKind = ({ day, home, neighbour, people, firms, towns }, rng) => {
  const [buyer, bought] = [`${at(firms, 0)} Group`, `${at(firms, 1)} Holdings`];
  const foundedIn = 1950 + rng.below(60);
  return [
    on(
      day,
      (when) => `${buyer} agreed to buy ${bought} ${when}.`,
      (when) => `${buyer} of ${home.name} signed an agreement with ${bought} ${when}.`,
    ),
    amount(
      2 + rng.below(80),
      (n) => `${buyer} paid ${n} billion dollars for ${bought}.`,
      (n) => `The deal is worth ${n} billion dollars.`,
    ),
    amount(
      1000 + rng.below(90_000),
      (n) => `${bought} employs ${n} people in ${neighbour.name}.`,
      (n) => `${bought} has ${n} workers.`,
    ),
    amount(2 + rng.below(30), (n) => `Shares of ${bought} rose by ${n} percent.`),
    amount(2 + rng.below(9), (n) => `Shares of ${buyer} fell by ${n} percent.`),
    plain(() => `${at(people, 0)} is the chief executive of ${buyer}.`),
    plain(() => `${at(people, 1)} founded ${bought} in ${foundedIn}.`),
    amount(100 + rng.below(4000), (n) => `${buyer} cut ${n} jobs in ${at(towns, 0)}.`),
    amount(3 + rng.below(40), (n) => `${bought} owns ${n} factories in ${neighbour.name}.`),
    amount(1 + rng.below(60), (n) => `The sales of ${bought} were ${n} billion dollars in 2021.`),
    on(
      addDays(day, 1),
      (when) => `The ${neighbour.adjective} government approved the sale ${when}.`,
    ),
    amount(200 + rng.below(4000), (n) => `${n} workers protested in ${at(towns, 1)}.`),
    plain(() => `${at(people, 2)} is the finance minister of ${neighbour.name}.`),
    amount(30 + rng.below(60), (n) => `${n} percent of the shareholders of ${bought} agreed.`),
    plain(() => `${bought} is based in ${neighbour.capital}.`),
  ];
};

const ceasefire: StoryKind = ({ day, home, neighbour, people, towns }, rng) => [
  on(
    day,
    (when) => `${home.name} and ${neighbour.name} signed a ceasefire in ${at(towns, 0)} ${when}.`,
    (when) => `The ceasefire between ${home.name} and ${neighbour.name} began ${when}.`,
  ),
  amount(
    100 + rng.below(9000),
    (n) => `${n} soldiers were killed in the fighting near ${at(towns, 1)}.`,
    (n) =>
      `The ${home.adjective} defence ministry said that ${n} soldiers had been killed near ${at(towns, 1)}.`,
  ),
  amount(10_000 + rng.below(900_000), (n) => `${n} people fled from ${at(towns, 1)}.`),
  amount(20 + rng.below(900), (n) => `${neighbour.name} released ${n} prisoners.`),
  amount(
    20 + rng.below(900),
    (n) => `${home.name} released ${n} prisoners.`,
    (n) => `President ${home.president} said that ${home.name} had released ${n} prisoners.`,
  ),
  plain(() => `${home.president} is the president of ${home.name}.`),
  plain(() => `${neighbour.president} is the president of ${neighbour.name}.`),
  on(
    addDays(day, 1),
    (when) => `${home.president} met ${neighbour.president} in ${at(towns, 0)} ${when}.`,
    (when) => `${home.president} and ${neighbour.president} met in ${at(towns, 0)} ${when}.`,
  ),
  amount(
    100 + rng.below(4000),
    (n) => `The United Nations sent ${n} observers to ${at(towns, 1)}.`,
  ),
  amount(30 + rng.below(400), (n) => `${n} trucks brought food to ${at(towns, 2)}.`),
  plain(() => `${at(people, 0)} is the envoy of the United Nations for ${home.name}.`),
  amount(
    1 + rng.below(80),
    (n) =>
      `The ${neighbour.adjective} parliament approved ${n} million dollars for ${at(towns, 2)}.`,
  ),
  amount(2 + rng.below(30), (n) => `The fighting lasted ${n} months.`),
  amount(3 + rng.below(90), (n) => `${n} villages near ${at(towns, 1)} were destroyed.`),
  plain(() => `General ${at(people, 1)} is the commander of the ${neighbour.adjective} army.`),
];

const final: StoryKind = ({ day, home, neighbour, people, towns, name }, rng) => {
  const cup = `${name} Cup`;
  return [
    on(
      day,
      (when) =>
        `${home.name} beat ${neighbour.name} in the final of the ${cup} in ${at(towns, 0)} ${when}.`,
      (when) => `${home.name} won the ${cup} ${when}.`,
    ),
    amount(
      20_000 + rng.below(60_000),
      (n) => `${n} spectators watched the final in ${at(towns, 0)}.`,
      (n) => `The final in ${at(towns, 0)} was attended by ${n} people.`,
    ),
    plain(() => `${at(people, 0)} scored the winning goal for ${home.name}.`),
    amount(3 + rng.below(20), (n) => `${at(people, 0)} scored ${n} goals at the ${cup}.`),
    plain(() => `${at(people, 1)} is the coach of ${home.name}.`),
    plain(() => `${at(people, 2)} is the captain of ${neighbour.name}.`),
    amount(2 + rng.below(90), (n) => `${home.name} received ${n} million dollars.`),
    amount(8 + rng.below(24), (n) => `${n} teams took part in the ${cup}.`),
    amount(1 + rng.below(60), (n) => `${n} million people watched the final on television.`),
    amount(10 + rng.below(200), (n) => `Police arrested ${n} people in ${at(towns, 1)}.`),
    on(
      addDays(day, 2),
      (when) => `President ${home.president} received the team in ${home.capital} ${when}.`,
    ),
    amount(20 + rng.below(60), (n) => `The stadium in ${at(towns, 0)} cost ${n} million dollars.`),
    plain(() => `${at(towns, 0)} lies in ${neighbour.name}.`),
    amount(1000 + rng.below(90_000), (n) => `${n} people celebrated in ${home.capital}.`),
  ];
};

/** In turn; two of them resemble each other. */
export const storyKinds: readonly [StoryKind, ...StoryKind[]] = [
  disaster("Storm", "reached", "storm"),
  election,
  takeover,
  disaster("earthquake", "struck", "earthquake"),
  ceasefire,
  final,
];

/** What every paper adds about the country, in hundreds of articles alike. */
export const background = ({ home }: Cast): Told[] => [
  amount(home.millions, (n) => `${n} million people live in ${home.name}.`),
  plain(() => `${home.name} became independent in ${home.founded}.`),
  plain(() => `${home.president} is the president of ${home.name}.`),
  on(home.joined, (when) => `${home.name} signed the Treaty of ${home.capital} ${when}.`),
  plain(() => `${home.name} joined the Southern Trade Council in ${home.founded + 20}.`),
];
