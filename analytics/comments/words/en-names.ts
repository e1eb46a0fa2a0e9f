const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names of English-speaking countries and of those who work in their hospitals, in small letters. */
export const EN_GIVEN_NAMES = words(`
  aaron abdul abigail abu adam adele adrian agnes ahmed aidan aisha alan albert alex alexa alexander alexandra alfie alfred ali alice alicia alison
  allan amanda amber amelia amina amir amy ana andrea andrew angela angus anita ann anna anne annette anthony antonio archie arjun arthur ashley
  audrey ava barbara barry beatrice becky ben benjamin bernadette bernard beth bethany betty beverley billy blessing bob bobby bradley brenda brian bridget bruce
  bryan callum cameron carl carla carlos carol caroline carolyn catherine cathy cecilia celia charlene charles charlie charlotte chelsea cheryl chidi chinedu chloe chris christian
  christina christine christopher claire clare clive colin connor craig cynthia daisy dale damian dan daniel danielle danny darren dave david dawid deborah debbie
  declan denise dennis derek dermot diana diane diego dmitri dominic donald donna doreen doris dorothy doug douglas duncan dylan eddie edith edward
  edwin eileen elaine eleanor elena eli elizabeth ella ellen ellie elliot elsie emily emma emmanuel enid eric erica erin ethan eugene eva evelyn
  fatima fiona florence frances francesca francis freddie frederick gareth garry gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gillian gladys glen glenn
  gloria gordon graeme graham greg gregory gwen hamish hannah harold harriet harry hasan hassan hazel heather helen henry hilary holly howard hugh
  hussain ian ibrahim ingrid irene iris isaac isabel isabella isla ivan jackie jacob jacqueline jake james jamie jan jane janet janice jason jasmine
  javier jay jayne jean jeanette jeff jeffrey jennifer jenny jeremy jess jessica jill jim jimmy joan joanna joanne jodie joe joel johan john johnny
  jon jonathan jordan jose joseph josephine josh joshua joyce juan judith judy julia julian julie juliet justin kamal karen kareem karl kasia kate katherine kathleen
  kathryn kathy katie katrina kayleigh keith kelly ken kenneth kerry kevin kieran kim kimberley kirsty krishna kyle laura lauren lawrence leah leanne lee
  leigh len leo leon leonard leroy lesley leslie lewis liam lilian lily linda lindsay lisa liz lloyd logan lorna lorraine louis louise lucas lucy
  luis luke lydia lyn lynn lynne madeleine maggie magdalena malcolm malik mandy marcus margaret maria marian marie marilyn marina mario marion marjorie
  martha martin mary mateusz matt matthew maureen maurice max maxine megan mehmet melanie melissa michael michelle mick miguel mike mildred millie miriam
  mohamed mohammad mohammed moira molly monica morgan muhammad muriel nadia nancy naomi natalie natasha nathan neil nia niamh nicholas nick nicky nicola nigel
  noah noel nora norma norman olga oliver olivia omar oscar owen pamela patricia patrick paul paula pauline pedro peggy penny pete peter petra phil
  philip philippa phillip phoebe phyllis pierre piotr polly priya rachel rajesh ralph ramesh raymond rebecca reece reginald rhys ricardo richard rita rob
  robert roberta robin rodney roger ronald ronnie rory rosemary rosie ross roy russell ruth ryan sally sam samantha samir samuel sandra sanjay
  sara sarah scott sean sebastian sergio shane shannon sharon shaun sheila shelley shirley shona simon siobhan sofia sonia sophia sophie stacey stanley stella stephanie stephen
  steve steven stewart stuart sunita susan susie suzanne sylvia tamara tania tanya tara tariq teresa terence terry thelma theo theresa thomas tim timothy tina
  toby todd tom tomasz tony tracey tracy trevor tricia tunde tyler valerie vanessa vera veronica vicky victor victoria vijay vincent viola violet
  vivian wayne wendy wesley wilfred william winifred xavier yasmin yusuf yvonne zachary zara zoe
  aaliyah abbie adaeze adaora adebayo afsana agnieszka ainsley aleksandra alejandro aled alun ananya aneta anil anika anjali anwen anya arif arlene arnold asha asif asma aurelia ayesha ayodele
  bartosz basil beata berenice bernice bogdan bronwen bronwyn carmen caitlin carys chantelle chiara chiamaka chukwu ciara claudia claudette connie consuelo cristina deepa deirdre delroy desmond devika dilys ebony edna
  elif elspeth emeka emilia emre eunice farah farhan farida faisal felicity femi fergus folake funmi gaynor gethin giovanni giuseppe gurpreet gwyneth hakim halima harpreet haroon hiroshi ifeoma ines ioana iqbal ismail ivana iwona
  jacinta jamal jamila jarek jaspreet javed jelena jerzy jocelyn jorge julianna kavita keisha khalid kofi kristina krzysztof kwame laila lakshmi lata leila lena leona lubna ludmila luisa magda mahmoud manjit manuel marcin margarita marlene marta martina marvin
  mbali meera melvin mehreen mercy merle michal mihai mohan mustafa nadine naveed neha nasreen natalia ngozi nikhil nkechi norah nuala nuno obi olena oluwaseun ola olu orla padraig parveen pawel perpetua pooja pradeep prakash precious preeti
  radha rafael ranjit rashid rashida ravi raj rekha renata rhiannon rhona rizwan roisin rohan rowena rukhsana rupert saeed saima salma samina sandeep sangita saoirse seamus shabana shabnam shakira shanice shazia sinead sipho stefan sunil suresh svetlana
  tariq tatiana tendai thandi tiago uche usha usman valentina vikram vladimir wanda waqar wiktor winston yetunde yolanda yosef zahra zainab zbigniew zeynep zofia katarzyna malgorzata monika ewa`);

/** Words with a capital that follow a name's cue and are no name, in small letters. */
export const EN_NOT_NAMES = words(`
  a about absolutely accident admin after again all also always am amazing an and another anyone are area as asian ask at awful bad bay be because been before best better
  black brilliant british but by call called came can cannot care carer caring christian christmas clinic come comfortable could covid cqc crew day definitely dept did diabetic didn't
  disabled do doctor doctors does doing don't driver drivers emergency english even every everybody everyone everything excellent fantastic feel first for friday friendly from gave get
  getting go god going good got great gp had happy has have having he health help helped helpful her here hi him his hospital hospitals how however i if i'm in indian irish is it its it's
  january february march april may june july august september october november december just kind know lack last late let like listened london looked lots lovely made make manager many maybe me medical
  member members mental monday more most much must muslim my need needed never new next nhs nice no nobody not nothing now nurse nurses nursing of off often on one only or our out over
  paramedic paramedics patient patients people pharmacist physio please polish polite poor practitioner professional quick quite really reception receptionist rude said saturday saw scottish see she should sister
  since sitting so some somebody someone spoke staff station sunday superb support surgery sure take team than thank thanks that the their them then there these they this those though thursday
  time to told told too took transport tuesday two unfortunately unit until up us very waited waiting ward was wasn't way we wednesday welsh went were what when where which while white who whole why will wish with
  without wonderful would yes yesterday you young your call-handler come's seemed explained told asked looking led on-call practitioner's specialist therapist training care's ok okay extremely`);
