// Drawn by how common they are in China (first line) and rarer ones; not the list the masks know.
export const SURNAMES =
  '王王王李李李张张张刘刘陈陈杨杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳';
export const COMPOUND = ['欧阳', '上官', '司马', '诸葛', '慕容', '尉迟', '皇甫', '司徒', '令狐', '夏侯'];
export const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬凤洁梅琳素云莲真环雪荣爱妹香月莺媛艳瑞凡佳嘉琼勤珍贞莉兰凤洁梅琳卿聪澜纯毓悦昭冰爽琬茗羽希宁欣飘育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽' +
  '建国志文德胜学祥才发武新利清飞富顺信子涛昌成康星光天达安岩中茂进有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以建家致树炎德行时泰盛雄琛钧冠策腾楠榕航弘' +
  '梓涵浩宇欣怡一诺雨桐诗皓轩俊熙沐宸奕辰语嫣若汐艺馨铭泽宸煜祺晗玥钰瑾萱婧汶潼煊焱琰珩垚骞懿骅堃喆旻昊昱晟';
export const TITLES = '医生|大夫|主任|护士|护士长|教授|师傅|阿姨|老师|医师|院长|技师'.split('|');
export const ENGLISH_GIVEN =
  'Emma Oliver Priya Mohammed Chloe Siobhan Kwame Agnieszka Fatima Callum Niamh Rajesh Deborah Winston Yvonne Graham Tunde Blessing Katarzyna Ibrahim Maureen Sanjay Gareth Bronwen Leila Dmitri Consuelo Hamish Anwen Zainab'.split(
    ' ',
  );
export const ENGLISH_SURNAMES =
  'Smith Patel Jones Khan Williams Nguyen Okafor Kowalski Brown Singh Taylor Hussain Davies Evans Thompson O’Brien Robinson Begum McAllister Fernandez Adeyemi Whitaker Hargreaves Llewellyn Sinclair'
    .replaceAll('’', "'")
    .split(' ');

/** Comments with slots for what is planted. */
export const CHINESE = [
  '我叫<name>，<bed>，护士态度很好，就是等了<hours>个小时',
  '患者<name>，电话<phone>，希望回电',
  '感谢<surname><title>的耐心，也谢谢<name>护士',
  '<name><title>技术好，抽血一点不疼',
  '<surname><title>很负责，每天都来看我',
  '我是<name>的女儿，妈妈住<bed>，伤口恢复得不错',
  '要表扬<name>，半夜还来看我爸',
  '投诉<name>，态度差，病历号<record>',
  '住院号<record>，结账多收了<hours>百块',
  '身份证<identity>，医保一直报不了',
  '本人<name>，身份证号：<identity>，要求退费',
  '家属<name>，联系方式<phone>',
  '家住<address>，路上要一个多小时',
  '地址：<address>，请把报告寄来',
  '我的邮箱是<email>，请回复',
  '加我微信<chat>，把片子发给你们',
  '车牌<plate>，停车费收了两次',
  '我爱人<name>，<birth>出生，在这里做的手术',
  '出生日期<birth>，系统里写错了',
  '医保卡号<card>刷不出来',
  '<bed>的<surname>阿姨晚上没人陪，很可怜',
  '护士<name>和<name>都很细心',
  '主治医生<name>讲得清楚，<surname>主任查房也仔细',
  '姓<surname>的<title>说话难听，打<phone>也不接',
  '医生叫<name>，看病两分钟就完了',
  '门诊号<record>，<name>医生开的药吃了有效',
];
export const ENGLISH = [
  'My name is <englishName> and I was in <englishBed>',
  'Dr <family> explained everything, and nurse <given> was lovely',
  'Please ring me on <englishPhone> about my results',
  'My husband <given> was born <englishBirth> and waited <hours> hours',
  'I live at <englishAddress> and the bus never came',
  'Thank you <given> for looking after my mum',
  'Mrs <family> on reception was rude to my daughter <given>',
  'email <email> please, hospital number <record>',
  'The driver <given> helped me in, and so did <given>',
];
