import type { ThemeId } from '../theme-frame.ts';

// How phrases are written: ../phrases.ts.

/** The phrases that speak of each theme in English. */
export const EN_THEMES: Readonly<Record<ThemeId, string>> = {
  gratitude: `
    thank you, thanks, thankful, grateful, gratitude, appreciate*, -thankfully, excellent, outstanding, fantastic, amazing, brilliant, superb, wonderful,
    first class, second to none, top (notch|class|marks), perfect*, fault, faultless, cannot fault, couldn't fault, no complaints, complaints, very good, really good, good service, great service,
    pleased, -(not|n't|un|dis)…(happy|satisf*|pleased), satisfied, very happy, happy with, everything (was|is|were), all good, could not … better, couldn't … better, done better, think of (anything|nothing), can't think,
    well looked after, looked after, keep up the good work, keep it up, recommend, good job, great job, life saver*, lifesaver*, saved my life, as good as it gets, exceptional, exemplary, pleasure, impressed, delighted, marvellous, fabulous, 10 out of 10, five star*, best`,
  dissatisfaction: `
    poor service, very poor, awful service, terrible service, (service|experience|everything|it) (is|was|has been) (terrible|awful|appalling|disgusting|a disgrace|dreadful|shocking|atrocious|rubbish|useless|poor|horrible|a joke|a shambles), worst … (service|experience), absolutely (terrible|awful|disgusting|appalling|useless), dissatisfied, (very|really|so) (unhappy|disappoint*|angry|upset) (with|about|at), not (happy|satisfied) with, never again, would not recommend, wouldn't recommend, waste of (time|money), let down, nothing (was|is) good, not good enough, not very good`,
  organisation: `
    organi(s|z)*, disorgani(s|z)*, well run, efficient*, efficiency, inefficient, paperwork, bureaucra*, joined up, streamlin*, chaos, chaotic, shambles, (my|medical|patient|hospital) (record*|notes|file*), better system*, red tape`,
  cost: `
    cost*, expens*, fund*, budget*, cuts, afford*, overpriced, underfunded, pay for, had to pay, waste of … money, more money, finance*, financial, insurance, resources`,
  'feeling-safe': `
    safe, safer, unsafe, (feel|felt|feeling) … (safe|secure), (scared|afraid|frightened) of, intimidated`,
  manner: `
    friendl*, helpful*, unhelpful, polite*, kind, kindness, kindly, caring, care(d|s) about, professional*, unprofessional, courteous*, courtesy, lovely, pleasant, rude*, attitude*, respect*, disrespect*, compassion*, empath*, sympathetic, sympathy, considerate, patient with, calm, calming, reassur*,
    supportive, understanding, thoughtful, gentle, cheer*, smil*, welcoming, approachable, non-?judgemental, judg(e)?mental, patronising, condescending, dismissive, abrupt, bedside manner, manner, attentive, warm, nice, good staff, great staff, staff (was|were|are) (good|great|excellent|amazing|brilliant|fantastic|wonderful|lovely|very good|all), at ease, put me at ease, comforting, humour, personable, genuine*, sincere, uncaring, arrogant, kept me calm, lovely people, jolly, chatty, bubbly, treated (me|us|him|her)`,
  competence: `
    competen*, incompetent*, train(ed|ing), untrained, knowledge*, skill*, unskilled, expert*, experience(d) staff, know what they…doing, knew what they…doing, knew exactly, qualified, unqualified, capable, ability, thorough*, expertise, mistake*, error*, inexperienced, drive* … (careful*|well|smooth*|fast), careful driv*, clinical skill*, drove`,
  staffing: `
    more staff, staff shortage*, short staff*, short-staffed, shortstaffed, understaffed, under staffed, under-staffed, staffing, enough staff, lack of staff, more (nurses|doctors|people|drivers|crew*|ambulances|paramedics|call handlers|carers|therapists|psychiatrists|operators), extra staff, not enough (staff|nurses|doctors|ambulances|drivers|people), employ*, recruit*, man power, manpower, overworked, over stretched, overstretched, stretched, agency staff, bank staff, staff levels`,
  responsiveness: `
    respons* to (my|our|the) needs, buzzer*, call bell*, nothing … too much trouble, always (there|available|around|willing|ready|on hand), there when … need*, on hand, (go|went|goes|going) out of (their|his|her) way, extra mile, ignored, ignoring, here for (me|us), time for (me|us|you|patients), willing to help, too busy to`,
  contact: `
    phone*, telephone*, call*, ring, rang, ringing, answer* … (call|phone|quick*), answered, get through, getting through, on hold, hold, call back, callback, call handler*, handler*, operator*, 111, 999, 101, speak to, talk to someone, switchboard, automated, options, recorded message*, email*, engaged, voicemail, line, lines, contact*, reach, text, message*, get in touch, hang up, hung up, cut off, -cut off the`,
  booking: `
    appointment*, booking*, booked, book, rebook*, schedul*, reschedul*, cancel*, referral appointment, slot*, pick up time*, time slot*, choose … (time|date), next day, face to face, video, zoom, by phone, home visit*, online`,
  waiting: `
    wait*, quick*, late, later, lateness, prompt*, on time, delay*, long time, too long, so long, took … (hours|minutes|mins|long|hour|ages), hours, hour, minutes, mins, within … (minutes|mins|hour|hours), arrived, arrive, arrival, response time*, speed*, speedy, fast, faster, slow*, sooner, timely, punctual*, queue*, early, earlier, immediate*, straight away, straightaway, swift*, ages, instant*, in good time, rapid*, got here, turned up, prompt, eta, times`,
  listening: `
    listen*, heard, involve*, understood, ask(ed|s) (me|us|what|how), my (opinion|opinions|views|wishes|needs|choice|choices|concerns|feelings), take* … seriously, took … seriously, decision*, choice*, choose, input, treated … (like|as) … (person|human|individual|number), individual, talked over, have a say, person cent*, not being heard, ignor*, opinions, questions … (about|me), feel … (like|comfortable|valued|heard|understood), talk … (to|with) … (me|us), validat*, dismiss*, belie(ve|ved) me, concerns, understanding`,
  explanation: `
    explain*, explanation*, clear*, clarity, inform(ed|ative|ation), advice, advis*, told … (what|why|how|exactly|me), answer* … questions, questions … answered, understand … (what|my|why), what was happening, what … (going on|happening), reassur*, easy to understand, gave … (information|advice|instructions), results … (explain*|told), know … (what|why) … (happening|going), unclear, confus*, instructions`,
  guidance: `
    leaflet*, website*, information, informative, booklet*, signage, direction*, guid(e|ance|ed), signpost*, strateg*, literature, materials, techniques, handout*, posters, contact numbers`,
  updates: `
    informed, update*, kept … (informed|up to date|updated|posted|waiting), let … know, up to date, keep* … (informed|updated|posted), communicat*, conflicting, inconsisten*, consistent, no one told, nobody told, wasn't told, not told, never told, told … different, no (call|phone call|contact|communication|news|idea), call* back, rang back, ring back, promised, said they would, never (heard|rang|called|came back), notif*, texts, what is happening`,
  family: `
    family, families, carer*, next of kin, visitor*, (husband*|wife*|mother*|father*|mum*|dad*|daughter*|son*|parent*|relative*|partner*) … (involve*|informed|included|listened|told|consulted|and (i|me|myself))`,
  rights: `
    section(ed)?, mental health act, tribunal*, advoca*, detain*, my rights, (section 17|my|ward|escorted|unescorted|home) leave, leave … (ward|granted|cancelled), privacy, consent*, confidential*, discriminat*, equalit*, inequal*, racis*, disab*, deaf, autis*, dyslexi*, language*, interpreter*, transgender, lgbt*, cultur*, religio*, prayer, accessib*, prejudice*`,
  diagnosis: `
    diagnos*, misdiagnos*, triage*, assess*, symptom*, questions, questioning, checked, check*, test*, scan*, x-?ray*, algorithm*, script*, tick box, blood pressure, ecg, examined, examination, second opinion, wrong … (advice|place)`,
  outcome: `
    helped … (me|my|a lot|cope|lot|us), made … difference, difference, improv* … (my|condition|health|life|lot), recover*, better … (now|person|since|than before), feel* … (better|worse|well|more|like), worse, cured, progress*, back on … feet, change* my life, saved … life, life saving, positive … (impact|change), result*, pain free, outcome*, works, worked, effective*, treatment … (work*|help*|good|excellent), able to … (walk|cope|move|manage|live), got me, confidence`,
  continuity: `
    referr*, referral*, continuity, follow up, follow-up, followup, same (person|people|doctor|nurse|staff|therapist|psychiatrist|team|carer), different (person|people|doctor|nurse|staff|therapist|one|team*), passed (from|around|on|to|back), pass the buck, handover, hand over, transfer*, gp, between … (services|departments|teams), change* of (staff|doctor|nurse|therapist|psychiatrist), consistent … (staff|team|person), several people, repeat* … (myself|story|questions|everything), other services, care plan*, aftercare, liais*, regular staff, own doctor, permanent (doctor|psychiatrist|staff)`,
  discharge: `
    discharg*, sent home, leaving hospital, admitted, admission*, admit, end of (treatment|therapy|sessions), more sessions`,
  medicine: `
    medic(ation|ations|ine|ines|s)?, meds, tablet*, drug*, prescri*, pharmac*, dose*, dosage, pill*, injection*, antibiotic*, chemist, inhaler*, side effects, insulin, -medical`,
  pain: `
    pain relief, painkiller*, pain killer*, gas and air, (manag*|control*|reliev*|eas*|reduc*|treat*|better) … pain, pain (management|control|free|clinic), painless`,
  activities: `
    activit*, gym, walk, walks, walking, garden*, fresh air, outside, outdoor*, art, arts, craft*, games, game, music, tv, television, telly, bored, boring, boredom, things to do, something to do, nothing to do, trips, sport*, football, pool, cooking, ot, occupational, wifi, wi-fi, internet, xbox, playstation, computer*, dvd*, films, movies, sky, entertain*, cinema, swimming, exercise, group, groups, books, library, radio`,
  cleanliness: `
    clean*, dirty, dirt, filthy, filth, tidy, hygien*, unhygienic, mask*, masks, glove*, ppe, wash hands, infect*, saniti*, disinfect*, spotless, sterile, mess*, untidy, covid … (safe*|precaution*|measure*|rules), dust*, stain*, wiped, smell*`,
  comfort: `
    nois*, quieter, quiet, too (hot|cold|warm|bright|dark|loud), temperature, heating, smell*, lighting, stuffy, ventilat*, air con*, draught*, freezing, banging, colour*, uncomfortable`,
  facilities: `
    room*, facilit*, equipment, building*, environment, toilet*, bathroom*, showers, beds, chairs, waiting area*, decorat*, furniture, surroundings, space, premises, laundry, storage, mattress*, machines`,
  food: `
    food*, meal*, drink*, tea, coffee, water, breakfast, lunch, dinner, supper, snack*, eat, eating, menu*, sandwich*, canteen, cafe, kitchen, fruit, vegetable*, vegan, vegetarian, halal, hot chocolate, biscuit*, hungry, thirsty, cup of, juice, vending, diet, portion*, catering, tuck shop`,
  location: `
    location*, distance, miles, too far, far … (travel|away|from), nearer, nearest, closer, close to home, nearby, convenient*, rural, more local, local (clinic|service|hospital)*`,
  transport: `
    transport*, taxi*, bus, buses, driver*, driving, drive, drove, lift home, journey*, picked (me )?up, pick up, pick me up, picking up, car, cars, minibus, ride, drop(ped)? (me )?off, passenger*, vehicle*, route*, patient transport, ambulance (car|transport|journey), return journey, taken (to|home), take (me|us) (to|home), home from hospital, trip, collect*, train`,
  parking: `
    park, parking, parked, car park*, -park bench`,
};
