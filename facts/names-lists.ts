const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Last (or first, before "of" or "for") words that make a name an organisation. */
export const organisationHeads = set(`
agency institute department ministry bank council organisation organization university college party union confederation
survey force forces congress secretariat commission committee company corporation corp co inc ltd plc llc gmbh group airlines airways
association federation league club movement authority parliament senate assembly court office bureau service police guard
army navy academy school hospital foundation fund society society board center centre centers centres institutes network times post news press radio television
alliance coalition front front brigade administration treasury reserve exchange holdings motors industries technologies systems
laboratory laboratories team orchestra museum church cabinet government house tribunal trust firm partners capital securities
nations community secretariat registry chamber mission operator observatory advisers media studios studio records electronics
pharmaceuticals air energy electric power steel airline railway railways
`);
/** Last words that make a name a place. */
export const placeHeads = set(`
city town village island islands peninsula oblast region province prefecture state county district municipality mountain mountains
mount river lake sea ocean bay gulf strait canal desert valley airport port harbour harbor square street avenue road bridge camp
forest park coast beach cape hills hill plain plateau isles isle territory territories basin glacier volcano crater kingdom republic
stadium arena cosmodrome spaceport base palace castle cathedral capitol
`);
/** First words that make a name a place. */
export const placeStarts = set(
  "lake mount mt cape san santa saint st los las el port fort new villa rio sierra isla puerto",
);
/** Last words that make a name some other thing: an event, a law, a work, an award. */
export const thingHeads = set(`
treaty act law accord accords agreement convention protocol pact deal declaration summit award prize cup war games olympics championship
championships strategy plan programme program project operation exercise bill amendment constitution festival conference forum
marathon trophy final series tour prix oscars medal telescope satellite station probe rover mapper shuttle shinkansen index average bond
bonds reactor plant dam tower hurricane typhoon cyclone storm earthquake revolution movement day election elections open masters
missile rocket carrier aircraft jet ship submarine virus vaccine formula algorithm model edition report review journal deed
instrument engine orbiter lander spacecraft capsule scale
`);
/** Nouns of offices and posts. The last word of a title. */
export const roleHeads = set(`
president minister chancellor premier secretary governor senator chairman chairwoman chairperson chair administrator emperor empress
king queen prince princess pope director officer mayor ambassador commissioner speaker general colonel admiral captain lieutenant major sergeant
judge justice professor adviser advisor spokesman spokeswoman spokesperson leader chief head coach economist executive
president-elect candidate representative deputy congressman congresswoman lawmaker attorney prosecutor analyst manager editor
founder ceo cfo marshal bishop archbishop cardinal envoy negotiator strategist astronaut scientist engineer
director-general secretary-general vice-president
`);
/** Forms of address. */
export const honorifics = set(
  "mr mrs ms miss dr sir dame lord lady prof sen rep gov gen col capt lt sgt rev hon mr. mrs. ms. dr. prof. sen. rep. gov. gen. col. capt. lt. sgt. rev. hon. st.",
);
/** Words that stand inside titles before the last one. */
export const titleWords = set(`
prime vice deputy foreign defense defence finance interior health justice security national chief cabinet executive state first
former acting interim attorney general assistant associate under senior press economic trade energy environment education home
managing supreme opposition crown co-founder project federal labour labor transport transportation agriculture climate employment
housing culture tourism immigration migration planning development communications industry commerce infrastructure petroleum mining
fisheries operating financial technical scientific medical
`);
/** Common nouns that say that the name before or after them is a person. */
export const personNouns = set(`
rival mentor wife husband son daughter father mother brother sister predecessor successor boss colleague physicist teacher farmer
actor actress singer author writer journalist lawyer doctor nurse player striker goalkeeper midfielder runner swimmer cyclist
woman man resident voter student worker activist historian artist painter poet composer pilot cosmonaut researcher
forward winger referee captain skipper batsman bowler quarterback rider substitute teenager gunman suspect businessmen
winner champion incumbent challenger defender veteran victim survivor diplomat official billionaire businessman businesswoman entrepreneur politician
`);
/** Common nouns that say that the name beside them is a place. */
export const placeNouns = set(`
town city village island capital region province prefecture state county district municipality suburb peninsula port settlement
country neighbourhood neighborhood cosmodrome airport resort
`);
/** Common nouns that say that the name beside them is an organisation. */
export const organisationNouns = set(`
party firm company group bank agency organisation organization university confederation union corporation charity carmaker
airline broadcaster newspaper insurer retailer manufacturer maker club team band ministry developer startup start-up
operator portal website watchdog lender publisher chipmaker supplier brewer builder drugmaker studio producer consultancy brand
`);
/** Common nouns that say that the name beside them is a thing. */
export const thingNouns = set(`
rover lander spacecraft probe station module ship ferry vessel rocket missile satellite telescope observatory orbiter apparatus
exercise operation mission system model aircraft jet submarine carrier exercise film book album song drug vaccine virus storm hurricane
typhoon cyclone programme program project product device instrument tool app language game
`);
/** Verbs that people and organisations do: the subject is no place or thing. */
export const speechVerbs = set(
  "say tell announce state declare report add note mention warn claim argue explain insist stress indicate remark acknowledge estimate confirm maintain write show suggest reveal disclose inform find believe think deny admit recall promise call describe conclude expect forecast predict project calculate count put",
);
/** Verbs that firms and offices do. */
export const organisationVerbs = set(
  "employ acquire buy sell hire own unveil manufacture operate supply invest issue launch announce report",
);
/** Verbs that only a person does. */
export const personVerbs = set(
  "say tell add recall graduate resign marry born die win defeat beat watch ask smile joke grow live retire congratulate thank greet score",
);
/** Parts of names in lower case. */
export const nameParticles = set(
  "de da del della di do la le el al bin ibn van von der den dos das du y e ter ten arap ould bint zu af",
);
/** Capitalised words that are no names. */
export const notNames = set(
  "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun am pm gmt utc est edt photo image video read more watch also following meanwhile however separately elsewhere additionally recently historically internet god christmas easter ramadan covid according",
);
