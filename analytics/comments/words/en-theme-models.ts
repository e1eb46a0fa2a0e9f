import type { PackedFinder } from '../linear-model.ts';
import type { ThemeId } from '../theme-frame.ts';

// Written by npm run train-themes; docs/methods.md says on what and how. Only words that many respondents used.

/** The models that find themes in English where they do better than rules. */
export const EN_THEME_MODELS: Readonly<Partial<Record<ThemeId, PackedFinder>>> = {
  gratitude: {
    least: 45,
    bias: -149,
    weights: `
      a=-11 able=-16 about=-76 activities=-6 advice=-20 after=62 all=37 also=47 always=7 am=-85
      amazing=27 ambulance=49 an=52 and=-90 answer=-64 answered=-38 any=82 anything=53 appointment=26
      appointments=6 are=29 arrive=64 arrived=70 as=6 ask=-14 at=29 back=55 balance:-1=-31
      balance:-2=-6 balance:-3=-13 balance:0=53 balance:1=45 balance:2=-12 balance:3=-21 be=8
      because=-5 been=58 before=-17 being=-36 better=59 blame:0=59 blame:1=-86 blame:2=-18 blame:3=23
      both=19 brilliant=76 but=27 by=12 call=-32 called=-6 came=-31 can=32 can't=88 care=19
      caring=-40 clear=-55 come=-6 comfortable=-7 communication=-55 contact=18 could=31 couldn't=-12
      covid=-37 crew=45 day=-63 did=-91 didn't=-28 do=28 doctor=-12 doing=29 don't=22 done=17 down=10
      driver=12 drivers=6 ease=-20 efficient=-74 emergency=19 even=6 everything=63 excellent=28
      experience=-35 explained=-39 fault=48 feel=-31 felt=-31 first=63 food=21 for=10 friendly=-142
      from=27 gave=-9 get=-12 getting=-52 given=6 go=-50 good=77 got=21 gp=-25 great=80 had=-21
      happy=9 has=-34 have=-23 having=-41 he=23 health=-22 help=28 helped=-55 helpful=-106 her=12
      home=-32 hospital=14 hour=28 hours=23 how=-21 husband=-16 i=33 i'm=-14 i've=-23 if=-78
      information=21 into=-12 is=-14 it=35 it's=-19 job=13 just=-46 kind=-75 know=-77 length:0=96
      length:1=33 length:2=-10 length:3=-82 length:4=-97 like=-64 listen=7 listened=-45 listening=-37
      long=14 looked=-29 lot=21 lovely=179 made=20 make=-34 mental=-16 mild:yes=40 minutes=-27
      more=-90 much=44 my=-53 myself=57 need=38 needed=10 needs=-43 never=-5 nice=132 no=36 not=-22
      nothing=175 of=8 off=54 old=34 on=22 one=28 only=-61 or=43 other=-26 our=-43 out=-45 over=56
      own=-51 pain=15 paramedic=58 paramedics=16 patient=-20 patients=-79 people=13 person=-13
      phone=42 pleasant=123 polite=-42 praise:0=-84 praise:2=29 praise:3=-28 problem=25 problems=64
      professional=-86 prompt=-45 put=18 questions=-6 quick=-43 quicker=-75 quickly=14 rang=26
      really=-48 received=52 respect=31 response=-7 said=33 say=48 see=20 service=45 she=5 should=60
      so=-16 some=26 someone=31 speak=-23 staff=68 strong:yes=26 support=72 supportive=-61 sure=-55
      system=-12 take=10 taken=12 team=18 than=-42 thank=-9 that=17 their=-19 theme:activities=-72
      theme:booking=-58 theme:cleanliness=-147 theme:comfort=-45 theme:competence=-104
      theme:contact=-15 theme:continuity=-52 theme:cost=25 theme:diagnosis=-72 theme:discharge=-68
      theme:dissatisfaction=26 theme:explanation=-153 theme:facilities=-57 theme:family=12
      theme:feeling-safe=-67 theme:food=-38 theme:gratitude=136 theme:guidance=-25
      theme:listening=-54 theme:location=-42 theme:manner=-109 theme:organisation=-53
      theme:outcome=-40 theme:pain=-6 theme:parking=-28 theme:responsiveness=-27 theme:rights=-33
      theme:staffing=-86 theme:updates=-70 theme:waiting=-95 then=-7 there=20 they=-9 thing=140
      things=11 think=73 this=23 through=-6 time=-38 times=25 to=-63 told=-66 took=16 transport=-74
      treated=6 treatment=-6 under=36 understand=-55 understanding=-45 unreadable=-22 us=29 very=-29
      wait=37 waited=-26 waiting=31 was=34 way=6 we=-26 well=45 were=44 what=12 when=-22 where=11
      which=-6 who=-20 will=-37 with=-42 within=22 work=15 you=72 your=32`,
  },
  dissatisfaction: {
    least: 10,
    bias: -400,
    weights: `
      able=-12 about=-33 activities=29 advice=17 after=16 all=68 also=32 always=-14 am=-24 amazing=-6
      ambulance=5 an=37 and=-20 answer=-127 answered=-10 any=51 anything=-22 appointment=-13
      appointments=-6 are=-39 arrive=-8 arrived=-13 as=-11 ask=-6 at=20 back=-17 balance:-1=22
      balance:-2=-26 balance:-3=-13 balance:0=100 balance:1=-52 balance:2=-20 balance:3=-7 be=11
      because=-38 been=22 before=-13 being=-23 better=-13 blame:0=-28 blame:1=67 blame:2=-31
      blame:3=-15 both=-5 brilliant=27 but=57 by=-34 call=9 called=-7 came=-12 can=-41 can't=9
      care=-13 caring=-10 come=-9 comfortable=-5 communication=-10 could=-77 couldn't=-20 covid=-15
      crew=28 day=-14 did=-127 didn't=10 do=-34 doctor=-14 doing=-19 don't=16 down=27 drivers=-5
      due=-9 e=-10 emergency=-9 even=27 everything=113 excellent=-27 experience=-22 explained=-5
      fault=-8 feel=-7 felt=28 first=23 food=-14 for=-63 friendly=-18 from=-30 gave=24 get=63
      getting=-12 give=-10 given=-20 go=-23 going=-12 good=15 got=6 great=21 had=24 happy=-5 have=25
      having=-19 he=-25 health=-7 help=33 helped=28 helpful=-28 her=-9 here=24 home=-17 hospital=37
      hour=-15 hours=17 how=-18 husband=-6 i=5 i'm=21 i've=-17 if=-28 in=18 information=-12 into=60
      is=-36 it=57 it's=-15 job=-12 just=5 keep=-18 kept=-6 kind=-14 know=-23 length:0=12
      length:1=-15 length:2=19 length:3=-26 length:4=-6 life=18 like=42 listen=-9 listened=24
      listening=-10 long=-18 lot=25 lovely=31 made=-30 make=-19 me=-45 minutes=-9 more=-38 much=74
      my=-9 myself=-5 need=9 needed=-29 needs=-20 never=-17 nice=32 no=-30 not=41 nothing=57 nurse=-9
      of=-14 off=31 old=25 on=-20 one=11 only=16 or=-31 other=19 our=-13 out=-20 over=10 own=27
      pain=-16 paramedic=24 paramedics=-12 patient=36 patients=-18 people=33 person=-13 phone=19
      pleasant=-8 polite=-8 praise:0=15 praise:1=-28 praise:2=-54 praise:3=17 problem=-18
      problems=-13 professional=-10 put=-11 questions=-12 quick=-6 quicker=-28 rang=-8 really=-27
      received=70 respect=-12 response=-17 said=-6 say=-25 see=-16 service=8 she=-9 should=-16
      situation=-8 so=75 some=58 someone=-17 speak=-7 staff=27 strong:yes=65 support=-15
      supportive=-6 system=28 taken=-7 team=8 than=-21 thank=19 that=-7 the=54 their=-14 them=34
      theme:activities=-10 theme:booking=-32 theme:cleanliness=55 theme:comfort=-17
      theme:competence=-14 theme:contact=-41 theme:continuity=-12 theme:diagnosis=-29
      theme:discharge=18 theme:dissatisfaction=33 theme:explanation=-38 theme:facilities=15
      theme:family=-13 theme:feeling-safe=-6 theme:food=-26 theme:gratitude=-97 theme:guidance=-18
      theme:listening=-47 theme:location=-8 theme:manner=-52 theme:medicine=-19
      theme:organisation=-12 theme:outcome=28 theme:responsiveness=-12 theme:rights=-12
      theme:staffing=-44 theme:transport=-61 theme:updates=-37 theme:waiting=-74 there=6 they=-32
      thing=-27 things=28 think=-41 this=-12 through=-23 time=7 times=56 to=-84 told=-11 too=-13
      took=12 transport=-23 treated=-11 treatment=9 under=-9 understand=-8 understanding=-5
      unreadable=-7 up=-28 us=-12 very=-69 wait=-17 waited=-6 waiting=-21 ward=-22 was=-47 way=-19
      we=-29 well=-14 were=-26 what=-7 when=-13 where=-18 which=26 who=-14 will=-5 with=-13
      within=-12 work=-6 would=-21 your=18`,
  },
  contact: {
    least: 20,
    bias: -563,
    weights: `
      a=18 able=23 activities=-7 advice=-6 after=-26 all=9 also=-7 always=10 am=-8 amazing=-19
      ambulance=-79 an=46 and=-8 answer=90 answered=150 any=-24 anything=-12 appointment=-33
      appointments=31 are=-5 arrive=-29 arrived=-42 as=68 ask=20 back=11 balance:-1=-20 balance:-2=55
      balance:-3=-24 balance:0=17 balance:1=-20 balance:2=15 balance:3=-19 be=6 because=42 been=-6
      before=56 being=24 blame:0=-22 blame:1=35 blame:2=-14 both=-15 brilliant=8 but=-29 by=-23
      call=91 called=-31 came=7 can=-49 care=-13 caring=-28 clear=61 come=-39 comfortable=-10
      contact=-49 could=45 couldn't=39 crew=-16 day=-32 did=-25 doing=-28 don't=-29 done=-13
      driver=-5 due=-16 e=15 ease=16 efficient=-25 emergency=67 even=-12 excellent=-36 experience=9
      feel=-20 felt=-38 first=45 food=-7 for=50 friendly=28 from=-36 gave=37 get=37 getting=-17
      give=-51 given=-31 go=-18 going=-31 got=75 gp=33 great=13 had=-46 happy=-10 has=9 have=-11
      having=44 he=-16 health=43 help=7 helpful=5 home=-68 hospital=-69 hour=13 hours=-63 how=-14
      husband=10 i've=30 if=-15 in=-39 information=72 into=-21 is=29 it=53 job=-9 just=-9 keep=34
      kept=-13 kind=15 know=-14 length:0=-33 length:1=-42 length:2=66 length:3=30 length:4=-29
      like=-19 listen=-12 listened=-27 listening=-21 long=-7 looked=29 lot=5 lovely=-11 made=-24
      make=-47 me=-107 mental=31 minutes=42 more=-34 much=17 my=-57 myself=-23 need=51 needed=48
      needs=-23 never=-16 nice=-16 no=54 not=-12 nurse=-6 of=-32 off=-43 old=15 on=9 one=-52 only=44
      or=7 our=-10 out=18 over=-46 own=-16 paramedic=17 paramedics=-29 patient=-80 patients=10
      people=17 person=-14 phone=27 pleasant=-5 polite=14 praise:1=29 praise:2=-71 praise:3=12
      problem=-55 problems=31 professional=6 prompt=-39 put=14 questions=6 quick=13 quicker=48
      quickly=66 rang=53 received=-8 respect=-18 response=-13 said=20 say=-68 see=-17 service=19
      she=-25 should=-39 situation=19 so=-24 some=9 someone=17 staff=-12 strong:yes=-17 support=-11
      system=48 take=16 taken=-58 team=41 than=-61 thank=-29 that=36 their=-41 them=16
      theme:activities=7 theme:booking=48 theme:cleanliness=43 theme:comfort=-11 theme:competence=-10
      theme:contact=361 theme:continuity=-15 theme:cost=-11 theme:diagnosis=-56 theme:discharge=30
      theme:dissatisfaction=40 theme:explanation=-33 theme:facilities=-18 theme:family=-14
      theme:feeling-safe=-19 theme:food=30 theme:gratitude=-8 theme:guidance=36 theme:listening=-36
      theme:location=-15 theme:manner=-39 theme:medicine=-31 theme:organisation=-68 theme:outcome=-27
      theme:responsiveness=-7 theme:rights=9 theme:staffing=-41 theme:transport=-12 theme:updates=-43
      theme:waiting=46 then=-83 there=-30 they=-25 things=-7 think=-12 this=11 through=105 time=22
      times=-36 to=92 told=-33 too=59 took=24 transport=-20 treatment=-8 under=-6 understand=17
      understanding=-33 unreadable=-29 up=22 us=-17 very=-6 wait=15 waited=-15 waiting=-36 ward=-19
      was=-41 we=58 well=-21 were=-7 what=-20 when=44 which=-9 who=29 will=-26 with=-30 within=11
      work=37 would=-24 you=-37 your=43`,
  },
  waiting: {
    least: 30,
    bias: -322,
    weights: `
      a=11 able=-13 about=-17 activities=-11 advice=-8 after=40 all=-67 also=-37 always=43 am=25
      amazing=-37 ambulance=111 an=53 and=51 answer=-82 answered=-81 any=-33 anything=27
      appointment=41 appointments=25 are=24 arrive=73 arrived=125 as=-56 ask=-36 at=-7 back=-24
      balance:-2=-32 balance:-3=26 be=9 because=13 before=-94 being=-21 better=-45 blame:0=-85
      blame:1=-39 blame:2=61 blame:3=57 both=-10 brilliant=17 but=41 by=5 call=-43 called=-15 came=63
      can't=11 care=15 caring=13 clear=-26 come=41 comfortable=-21 communication=-29 could=-41
      couldn't=-39 covid=46 crew=-37 day=24 did=-122 didn't=-29 do=14 doctor=-7 don't=-49 down=46
      driver=-30 drivers=-25 due=-55 e=22 ease=-9 efficient=-17 emergency=32 even=-34 everything=-73
      excellent=44 experience=36 fault=70 feel=35 felt=-66 first=-32 food=-32 for=34 friendly=-8
      from=-20 gave=5 get=54 getting=30 give=-67 given=36 go=45 going=-24 got=52 gp=13 great=-70
      had=-38 happy=-35 has=25 have=-58 having=-13 he=-50 health=-13 help=95 helped=9 helpful=-18
      her=-10 here=50 home=-11 hospital=29 hour=-10 hours=39 husband=-47 i=-21 i'm=-29 i've=-20 if=-9
      in=67 information=9 into=-15 is=-44 it=51 it's=-44 job=14 just=52 keep=-53 kept=30 kind=20
      know=18 length:0=-30 length:1=35 length:2=14 length:3=6 length:4=-33 life=32 like=5 listen=22
      listened=-10 listening=-36 long=-40 looked=-27 lot=-50 lovely=-36 made=-41 make=9 me=-13
      mental=-16 mild:yes=8 more=-10 much=52 my=22 myself=20 need=-67 needed=23 never=15 nice=-58
      no=49 not=-21 nothing=-24 nurse=-49 of=-20 off=-46 old=5 on=27 one=-69 only=21 or=-23 other=6
      our=6 out=-42 over=-12 own=-36 pain=81 paramedics=38 patient=-40 patients=-57 people=15
      person=57 phone=-51 pleasant=5 polite=18 praise:0=-23 praise:1=8 praise:3=22 problem=36
      problems=15 professional=58 prompt=44 put=-66 questions=-10 quick=70 quicker=17 quickly=71
      really=-15 received=-5 respect=-21 response=111 said=-9 see=29 service=-25 she=-53 should=-30
      situation=-43 so=16 some=-29 someone=-36 speak=8 staff=-40 strong:yes=-12 support=-74
      supportive=31 system=-85 take=-27 taken=-41 team=34 than=12 thank=39 that=9 the=-33 their=54
      them=-15 theme:activities=-40 theme:booking=-43 theme:cleanliness=6 theme:comfort=-31
      theme:competence=14 theme:contact=-15 theme:continuity=79 theme:cost=39 theme:diagnosis=-11
      theme:discharge=31 theme:dissatisfaction=10 theme:explanation=-27 theme:facilities=-51
      theme:family=-11 theme:feeling-safe=8 theme:food=-68 theme:guidance=-16 theme:listening=-58
      theme:location=-16 theme:manner=19 theme:medicine=45 theme:organisation=-15 theme:outcome=29
      theme:pain=-7 theme:responsiveness=-20 theme:rights=-41 theme:transport=33 theme:updates=-84
      theme:waiting=366 then=-38 there=27 they=-8 things=-6 think=-25 this=40 through=-11 time=74
      to=25 told=-10 too=-20 took=115 transport=-35 treated=-75 treatment=-14 under=57 understand=-5
      understanding=-32 unreadable=20 very=11 wait=118 waited=33 waiting=102 ward=-21 was=9 way=-39
      we=6 well=52 were=-32 what=-29 when=-90 which=-13 who=-49 will=-6 with=-12 within=140 work=-35
      would=-12 you=-56 your=-24`,
  },
  listening: {
    least: 35,
    bias: -381,
    weights: `
      able=54 about=40 activities=28 advice=41 after=-22 all=-36 also=59 always=13 am=34 amazing=-29
      ambulance=-12 an=-6 and=75 answer=-46 answered=-20 any=-50 anything=9 appointment=-22
      appointments=22 are=44 arrive=-13 arrived=-25 as=27 ask=32 at=-19 back=10 balance:-1=-18
      balance:-2=-15 balance:-3=15 balance:1=46 balance:2=-28 be=-31 because=-15 been=-14 before=-38
      being=38 better=12 blame:0=-16 blame:1=-5 blame:2=13 both=-29 brilliant=-9 but=-13 by=-19
      call=-10 came=-45 can=-30 can't=-26 care=8 caring=19 clear=50 come=16 comfortable=-15
      communication=39 contact=-7 could=16 couldn't=-16 covid=-16 crew=-52 day=-15 did=-86 didn't=51
      do=20 doctor=11 doing=12 don't=11 done=-37 down=-7 driver=44 drivers=6 due=-6 e=-14 ease=15
      efficient=8 emergency=-24 even=7 everything=9 excellent=49 experience=-47 explained=23
      fault=-41 feel=-12 felt=79 first=-20 food=-25 for=11 friendly=-20 from=-43 gave=-27 get=-27
      getting=9 given=19 go=-15 going=6 good=19 got=16 gp=-23 great=-8 had=22 happy=-17 has=42
      have=34 having=-15 he=21 health=-27 helped=-15 helpful=-17 her=74 here=-6 home=-58 hospital=-51
      hour=-27 hours=-6 i'm=53 i've=-7 if=-11 information=-17 into=-65 is=-36 it=-54 it's=16 job=-11
      just=17 keep=-12 kept=37 kind=-38 know=-37 length:0=-73 length:1=-52 length:2=11 length:3=30
      length:4=57 life=39 like=63 listen=154 listened=167 listening=163 long=-48 looked=5 lot=-7
      lovely=-28 made=-100 make=33 me=53 mental=5 mild:yes=49 minutes=14 more=44 much=5 my=-33
      myself=33 need=34 needed=-13 needs=47 never=-19 nice=-34 no=-34 not=39 nothing=-50 nurse=5
      of=-32 off=72 old=39 on=-9 one=24 only=-29 or=15 other=18 our=94 out=-55 over=-16 own=-9
      paramedic=10 paramedics=-6 patient=27 patients=82 people=-21 person=28 phone=-13 pleasant=-15
      polite=20 praise:0=-15 praise:1=-50 praise:3=9 problem=-25 problems=8 professional=-35
      prompt=12 put=68 questions=65 quick=-30 quicker=-19 quickly=-32 rang=-6 really=22 respect=-5
      response=11 said=33 say=-9 see=-44 service=-30 she=50 should=15 situation=-5 so=17 some=8
      someone=27 speak=38 staff=12 strong:yes=-39 support=40 supportive=8 sure=39 system=-23 take=-16
      taken=31 team=44 than=60 thank=-44 that=-9 the=-23 their=23 them=53 theme:activities=15
      theme:booking=-49 theme:cleanliness=34 theme:comfort=-15 theme:competence=-37 theme:contact=-22
      theme:continuity=-18 theme:cost=-8 theme:diagnosis=10 theme:discharge=-22 theme:explanation=35
      theme:facilities=-50 theme:family=-6 theme:feeling-safe=46 theme:food=-46 theme:gratitude=-82
      theme:guidance=34 theme:listening=313 theme:location=-21 theme:manner=41 theme:medicine=-18
      theme:organisation=-16 theme:outcome=-22 theme:pain=-10 theme:parking=-5
      theme:responsiveness=35 theme:rights=7 theme:staffing=-16 theme:transport=42 theme:updates=-20
      theme:waiting=-77 then=-38 there=-46 they=16 thing=-20 things=29 think=-5 this=25 through=18
      time=57 times=47 to=12 told=50 too=7 took=-10 transport=-52 treated=10 treatment=45 under=70
      understand=17 understanding=116 up=-30 us=76 wait=-50 waited=-9 waiting=-46 ward=-40 was=-13
      way=20 we=-26 well=23 were=-18 what=69 when=-21 where=37 who=38 will=-12 with=38 within=-35
      work=-47 would=-33 you=12 your=16`,
  },
  explanation: {
    least: 20,
    bias: -436,
    weights: `
      a=-34 able=-22 about=-12 activities=-9 advice=131 after=-61 all=7 also=-6 always=-5 am=31
      ambulance=-39 an=-17 and=22 answer=-46 answered=105 any=60 anything=38 appointment=-7
      appointments=-23 are=-9 arrive=9 arrived=10 as=-28 ask=21 at=22 back=-22 balance:-1=-66
      balance:-2=-15 balance:-3=33 balance:0=15 balance:1=30 balance:2=18 balance:3=-13 be=-43
      because=16 been=-29 before=-47 being=-18 better=-23 blame:0=-15 blame:1=-15 blame:2=-15
      blame:3=41 both=-18 brilliant=69 but=-46 by=-62 call=22 called=-35 came=-21 can=35 can't=18
      care=16 caring=-8 clear=40 come=-17 comfortable=5 communication=49 could=39 couldn't=20
      covid=-27 crew=15 day=-24 did=-25 didn't=40 do=37 doctor=36 doing=-11 don't=-5 down=16
      driver=-13 drivers=-12 due=-29 e=-18 efficient=-25 even=5 everything=58 excellent=9
      experience=-6 explained=137 fault=29 feel=13 felt=-24 first=25 food=-10 for=-33 friendly=-77
      gave=88 get=-16 getting=16 give=17 given=28 go=-39 going=-6 good=25 got=-42 gp=-38 great=-12
      had=-22 happy=28 has=-24 have=12 having=72 he=-24 health=-30 helped=11 helpful=19 her=-8
      here=22 home=-8 hospital=-63 hour=12 hours=-6 how=130 husband=-12 i=-22 i'm=-22 i've=-9 if=-39
      in=-18 information=-5 into=-25 it=26 it's=-9 job=-15 keep=-5 kept=-51 kind=15 know=7
      length:0=-61 length:1=9 length:2=11 length:3=36 life=23 like=-27 listened=23 long=11 looked=-43
      lot=-26 lovely=47 me=12 mild:yes=-18 more=21 much=-25 myself=7 need=29 needed=39 needs=20
      never=-14 nice=-24 no=-48 not=-63 nothing=-29 nurse=27 of=-25 off=-10 on=14 one=-6 or=77
      other=-18 our=-34 out=-46 own=-21 pain=-7 paramedic=8 paramedics=-8 patients=-21 people=28
      person=13 pleasant=-13 polite=-30 praise:0=-26 praise:1=-30 praise:3=29 problem=33 problems=22
      prompt=6 put=-41 questions=24 quick=15 quicker=-28 quickly=-12 received=-8 respect=-16
      response=-34 said=-19 say=-20 see=9 service=-69 she=-30 should=-22 situation=30 so=29 speak=-50
      staff=9 strong:yes=-8 support=-55 supportive=16 sure=13 system=-13 take=-16 taken=-7 than=-14
      thank=-15 that=-21 their=-43 them=18 theme:activities=-49 theme:booking=33 theme:cleanliness=26
      theme:comfort=-25 theme:contact=55 theme:continuity=33 theme:explanation=306
      theme:facilities=-10 theme:family=-30 theme:feeling-safe=-12 theme:food=-42 theme:gratitude=-33
      theme:guidance=71 theme:listening=18 theme:location=-30 theme:manner=16 theme:medicine=-45
      theme:organisation=-5 theme:outcome=7 theme:pain=13 theme:parking=29 theme:responsiveness=-8
      theme:rights=66 theme:staffing=-21 theme:transport=-27 theme:updates=-12 theme:waiting=-52
      then=15 they=47 thing=-9 things=91 think=-49 this=-21 through=73 time=34 times=-33 to=-18
      told=10 took=-8 transport=-17 treated=-23 treatment=-31 under=-13 understand=111
      understanding=-24 unreadable=38 up=-28 us=-12 wait=-16 waited=-15 waiting=51 ward=15 was=33
      way=-50 well=54 were=-16 what=64 when=-35 where=-14 which=15 who=29 with=-20 within=31
      would=-44 you=23 your=-33`,
  },
  outcome: {
    least: 20,
    bias: -481,
    weights: `
      a=64 able=-13 about=-59 advice=21 after=19 all=29 also=-21 always=-29 am=40 amazing=-15
      ambulance=-59 an=-57 and=-42 answer=-48 answered=-13 any=-29 anything=-32 appointment=-29
      appointments=17 arrive=-8 arrived=-22 as=-47 ask=-23 back=69 balance:-1=-44 balance:0=41
      balance:2=38 balance:3=-33 be=-5 been=32 before=18 being=45 better=51 blame:0=-5 blame:1=7
      blame:2=16 blame:3=-17 both=-10 but=-12 by=-33 call=-57 came=47 can=-6 care=41 caring=-20
      clear=-10 come=6 comfortable=-30 communication=27 contact=-12 could=-22 couldn't=51 covid=-21
      crew=-23 day=-10 did=-29 do=-51 doctor=49 doing=26 don't=22 done=-44 down=-33 driver=-9
      drivers=-5 e=12 ease=-24 efficient=-16 emergency=33 everything=35 excellent=30 experience=85
      explained=-32 fault=-21 feel=54 felt=22 for=-50 from=49 gave=46 get=5 getting=93 give=-17
      given=33 going=-27 good=38 got=-17 gp=23 great=-17 had=29 happy=5 has=79 have=38 having=48
      he=-21 health=14 help=40 helped=106 helpful=-26 her=-9 here=-7 home=10 hospital=29 hour=7
      hours=-19 how=-16 husband=8 i=24 i'm=-34 i've=53 if=13 in=7 information=-5 into=-21 is=-31
      it=21 it's=-30 just=13 keep=17 kept=6 kind=12 know=50 length:0=-20 length:1=-54 length:2=27
      length:3=19 length:4=31 life=62 like=-21 listen=-19 listened=66 listening=-9 long=-44 looked=41
      lot=22 lovely=-17 made=50 make=-23 me=95 mental=17 mild:yes=-62 minutes=27 more=-60 much=9
      my=82 myself=-33 need=81 needed=16 needs=17 never=57 no=11 not=14 nothing=-79 nurse=26 off=-18
      old=11 on=33 one=7 only=-33 or=-16 other=-8 our=31 out=18 over=24 own=-20 pain=-19
      paramedic=-22 paramedics=-28 patient=-17 patients=-37 people=22 person=-8 phone=5 pleasant=-19
      polite=66 praise:0=-19 praise:1=33 praise:2=-28 praise:3=5 problem=66 problems=12 prompt=39
      put=-36 questions=-21 quick=-12 quicker=-18 quickly=-17 rang=10 really=30 received=15
      respect=-25 response=26 said=17 say=-9 see=-12 service=5 she=-53 should=-35 situation=-26
      so=-45 some=28 speak=36 staff=-34 strong:yes=24 support=22 supportive=36 sure=-25 system=-28
      take=-25 taken=-14 team=-18 than=8 thank=19 the=32 their=23 theme:activities=55
      theme:booking=-71 theme:comfort=-14 theme:competence=59 theme:contact=-78 theme:continuity=24
      theme:diagnosis=-40 theme:discharge=11 theme:dissatisfaction=13 theme:explanation=-63
      theme:facilities=-33 theme:family=-5 theme:feeling-safe=22 theme:food=30 theme:gratitude=-58
      theme:guidance=36 theme:listening=53 theme:location=38 theme:manner=-88 theme:organisation=29
      theme:outcome=193 theme:pain=32 theme:responsiveness=-5 theme:rights=-67 theme:staffing=-24
      theme:transport=-45 theme:updates=22 theme:waiting=-61 then=10 they=-27 thing=-12 things=-42
      think=-26 this=-13 time=-11 to=32 told=15 too=-23 took=-16 transport=-30 treated=-47
      treatment=75 under=-32 understand=-51 up=-33 us=5 wait=-10 waiting=-28 ward=9 was=14 way=9
      we=12 well=-14 were=-26 what=14 where=15 which=-8 who=19 with=26 work=-7 you=-15 your=15`,
  },
  cleanliness: {
    least: 10,
    bias: -589,
    weights: `
      able=-7 about=-6 activities=7 advice=-6 after=-11 all=-18 also=-7 always=37 am=-7 amazing=-6
      ambulance=-13 an=-11 answer=-17 answered=-15 any=-5 anything=20 appointment=-9 are=-9
      arrived=-15 back=-5 balance:-1=-27 balance:-2=-9 balance:-3=-5 balance:0=-30 balance:1=19
      balance:2=13 balance:3=39 be=8 because=-13 been=6 before=-6 being=-5 better=12 blame:0=27
      blame:1=-6 blame:2=-13 blame:3=-8 both=-5 brilliant=6 but=7 by=-10 came=-8 can=-8 can't=-6
      care=10 clear=-6 comfortable=5 could=28 couldn't=-6 covid=31 crew=-8 day=-5 do=12 doing=-6
      don't=20 done=14 driver=12 drivers=-11 due=17 ease=-6 emergency=-5 even=-7 everything=-24
      excellent=10 experience=-6 explained=-6 fault=-5 feel=-7 felt=25 first=-5 for=12 friendly=-29
      from=-30 get=-15 getting=-5 given=-6 go=-7 good=22 got=-9 great=9 had=-17 happy=-6 has=-7
      have=-8 health=9 help=-10 helped=-9 home=-6 hours=-6 husband=-5 i=-23 if=17 in=-9 into=-5
      it's=-6 job=-7 just=-8 kind=-17 length:0=15 length:2=-12 length:3=14 length:4=-22 like=-8
      listened=-7 long=-7 looked=-6 lovely=-8 made=-10 me=-26 mild:yes=-14 more=-15 much=14 my=-19
      need=-7 needed=15 needs=-5 never=19 no=-17 not=-40 nothing=-13 of=-20 off=-6 on=-9 or=-8 our=-6
      out=5 own=-5 paramedic=7 paramedics=-8 patient=-11 patients=-6 people=-12 person=-6 phone=-18
      pleasant=16 polite=25 praise:0=-70 praise:1=26 praise:2=-9 praise:3=53 professional=-20
      prompt=17 put=-8 quickly=-19 really=-11 received=-5 response=-8 see=-5 service=16 so=-17
      some=11 staff=31 support=-6 supportive=-6 sure=-8 system=-5 team=-8 than=-6 thank=-8 that=5
      the=26 their=-8 them=-7 theme:booking=-14 theme:cleanliness=401 theme:comfort=13
      theme:contact=-38 theme:continuity=-20 theme:diagnosis=-13 theme:explanation=-16
      theme:facilities=55 theme:family=9 theme:feeling-safe=12 theme:food=35 theme:guidance=8
      theme:listening=-5 theme:manner=12 theme:medicine=-10 theme:outcome=-18 theme:parking=15
      theme:staffing=-10 theme:transport=56 theme:updates=-11 theme:waiting=26 there=32 they=-21
      think=17 this=9 through=-5 time=-11 times=5 to=-7 told=-5 too=-13 took=-8 treatment=-5
      understanding=18 up=-12 us=-8 wait=-9 waiting=-7 ward=44 was=41 way=-5 we=-13 well=23 were=-25
      what=-8 when=8 which=-9 who=-8 will=22 with=-6 work=-5 would=-10 you=-23 your=-8`,
  },
  food: {
    least: 10,
    bias: -544,
    weights: `
      a=15 about=-21 activities=12 advice=-5 all=-14 also=8 always=-8 am=-11 amazing=-5 ambulance=-27
      an=-18 and=-12 answer=-31 any=21 anything=-11 appointment=-10 are=10 arrived=-9 as=5 ask=-5
      at=13 back=37 balance:-1=-21 balance:-2=10 balance:-3=-5 balance:0=14 balance:1=-10
      balance:3=10 be=22 because=-6 been=-15 before=-7 blame:0=7 blame:1=-13 blame:2=15 blame:3=-9
      but=-22 by=-19 call=-22 called=-13 came=-12 can=-5 can't=-8 care=-5 come=8 contact=13 could=-9
      couldn't=-10 covid=-5 crew=-6 day=-5 did=-33 didn't=-6 do=53 doctor=-6 doing=33 done=-12
      down=-5 due=7 e=-11 ease=-5 efficient=-5 emergency=-5 even=-12 everything=-9 excellent=-8
      experience=22 feel=-18 felt=-9 first=-6 food=207 for=44 from=5 get=-5 getting=19 give=8
      given=-14 go=8 going=10 good=70 got=-8 great=-9 had=-29 has=-7 have=-12 having=7 he=-9 help=-13
      helped=-13 helpful=-17 here=6 home=12 hospital=10 hour=-6 hours=-10 how=-13 i'm=-12 i've=-6
      if=-16 in=28 information=-11 into=-7 is=15 it's=24 job=-6 just=-13 keep=-7 kind=12 know=-7
      length:0=-19 length:1=-12 length:3=6 length:4=21 life=25 like=30 listen=-9 listened=-8
      listening=15 long=7 lot=-7 made=-14 make=6 me=13 mental=-8 mild:yes=31 more=42 my=19 need=-6
      needs=12 nice=41 no=8 not=-33 nothing=-47 nurse=-12 of=47 off=-11 old=-9 on=-11 one=-7 only=-8
      or=-28 other=11 out=17 over=-8 own=-6 paramedic=-12 paramedics=-10 patient=-17 people=12
      phone=-17 pleasant=-8 polite=-11 praise:0=11 praise:1=-25 praise:3=13 problem=-6 problems=-7
      professional=-14 put=-12 questions=-6 quick=-6 quicker=12 quickly=-5 really=-13 respect=-5
      response=-6 say=-8 see=-14 service=-32 she=-10 should=-14 situation=-5 so=-13 some=20
      someone=-7 staff=59 strong:yes=-21 support=-14 supportive=-10 sure=-6 system=-13 take=-7
      taken=-9 team=-9 than=11 thank=-10 the=8 their=-8 them=-8 theme:activities=-8 theme:booking=-21
      theme:cleanliness=25 theme:comfort=7 theme:competence=16 theme:contact=-45 theme:continuity=-17
      theme:diagnosis=-20 theme:discharge=9 theme:explanation=-49 theme:facilities=77 theme:family=-6
      theme:food=417 theme:gratitude=-33 theme:guidance=-17 theme:listening=22 theme:manner=-10
      theme:medicine=5 theme:outcome=-7 theme:pain=10 theme:responsiveness=5 theme:staffing=-19
      theme:transport=-19 theme:updates=-12 theme:waiting=-24 then=-8 there=13 thing=-6 think=-18
      this=-19 through=-10 time=-9 times=17 to=-7 told=-13 too=14 took=-11 transport=-8 treatment=-12
      under=-7 understand=-6 understanding=12 unreadable=-8 up=-22 us=-10 very=19 wait=-12 was=15
      were=-6 what=50 when=-14 where=-5 which=-12 who=-16 will=27 with=9 within=-5 work=-6 would=-11
      your=-8`,
  },
  transport: {
    least: 20,
    bias: -445,
    weights: `
      a=-5 able=16 about=34 activities=-20 advice=-8 after=19 all=-80 also=-56 always=25 am=67
      amazing=-16 ambulance=185 an=5 answer=-72 answered=-13 any=5 anything=-34 appointment=25
      appointments=-6 are=-13 arrive=-24 arrived=-52 as=51 ask=-39 at=-22 back=48 balance:-1=40
      balance:-2=9 balance:0=-38 balance:1=5 balance:2=-12 be=44 because=-33 been=-59 before=-16
      being=-26 blame:0=21 blame:1=-9 blame:2=-25 blame:3=10 both=-7 but=30 call=26 called=48
      came=-22 can=20 care=-66 caring=-21 clear=-14 come=12 comfortable=125 communication=-20
      contact=-31 could=12 crew=8 didn't=-44 doctor=9 doing=-8 don't=17 done=-50 down=-10 driver=-9
      drivers=-18 due=-65 e=-20 emergency=-23 even=-11 everything=-22 excellent=26 experience=-18
      explained=-44 fault=-30 feel=-9 first=-23 food=-13 for=-13 friendly=-36 from=-19 gave=14 get=49
      getting=79 give=-40 given=-11 go=-58 going=14 good=-23 got=-26 great=-20 had=69 happy=26 has=6
      have=-15 having=36 he=26 health=8 help=-25 helped=11 helpful=24 her=-34 here=-9 home=171
      hospital=53 hours=-21 how=-33 husband=-7 i'm=-28 i've=-20 if=13 in=47 information=-14 into=33
      is=-20 it=-27 it's=-13 job=-29 just=19 keep=-10 kept=-36 kind=-49 length:0=-52 length:1=-44
      length:2=46 length:3=71 length:4=-31 life=-17 listen=-19 listened=-10 listening=-24 looked=-11
      lot=-13 lovely=15 made=39 make=24 me=-9 mental=7 mild:yes=16 minutes=8 more=-9 my=53 need=41
      needed=24 needs=48 never=8 nice=-19 no=-15 not=-37 nothing=-64 nurse=-5 of=23 off=-11 old=-20
      on=23 one=18 only=-8 or=-11 other=-14 our=23 out=38 over=-7 own=24 pain=18 paramedic=-32
      paramedics=-25 patient=35 patients=-16 people=-36 person=-14 phone=-26 pleasant=49 polite=-10
      praise:1=-26 praise:2=-31 praise:3=16 problems=-11 professional=-26 prompt=11 put=-26
      questions=-15 quick=25 quickly=-18 rang=-9 really=-31 received=-9 respect=5 response=-20
      said=42 say=-10 see=-17 service=69 she=-30 should=-28 situation=-19 so=-18 someone=-9 speak=-14
      staff=-9 support=-29 supportive=-12 sure=32 system=39 taken=-27 team=-20 than=-27 thank=-12
      that=-27 the=-12 their=-20 them=16 theme:activities=-19 theme:booking=57 theme:cleanliness=116
      theme:comfort=97 theme:competence=34 theme:contact=-90 theme:continuity=5 theme:cost=-16
      theme:discharge=-39 theme:dissatisfaction=10 theme:explanation=-23 theme:facilities=-31
      theme:family=-22 theme:food=-40 theme:gratitude=-10 theme:guidance=-27 theme:listening=-83
      theme:location=10 theme:manner=-61 theme:medicine=-43 theme:organisation=11 theme:outcome=10
      theme:pain=-16 theme:rights=-35 theme:staffing=-11 theme:transport=317 theme:updates=-42
      theme:waiting=-40 there=-12 they=-16 things=-13 this=-15 through=-33 time=-32 times=-32 to=43
      told=18 too=-40 transport=133 treated=-21 treatment=37 under=-21 understand=-27
      understanding=-7 unreadable=-16 up=35 us=52 very=-72 wait=30 waiting=-32 ward=-52 was=-14
      way=19 were=-33 what=-37 when=-98 where=-11 who=-36 will=-10 with=7 within=-8 work=-18
      would=-14 you=15 your=-28`,
  },
};
