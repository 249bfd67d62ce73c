/** What Chinese names are made of: surnames, and the ideographs that write names of other languages. */

/** Surnames of one and of two characters, the common ones. A name of another form needs surer surroundings. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房蒲滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢玄奇零元赖朝特布哈额甲乙丙戊庚壬癸雒郄禚妫呙綦';
/**
 * The other surnames of the Hundred Family Names, and a few that it leaves out. Many of them are common
 * words as well: they make a name only where a verb before and a body behind it leave nothing else.
 */
const RARE =
  '水昌凤酆常湛贝茅昝经干贲洪诸钮嵇滑荀於家羿汲邴糜松富弓牧隗山宓蓬郗仰秋暴钭戎束幸韶蓟怀从鄂咸籍阴鬱能苍双莘贡逄扶堵宰郦郤璩濮寿通郏别充习宦鱼慎庾终暨居衡步弘广禄东殳沃利蔚越夔厍勾融訾空毋乜养须巢蒯后红竺益桓公仉督法汝钦缑郈有琴归佴伯赏墨谯笪年爱言福员仝粘苑撖蹇展介忻丘战迮郇俱操';
const DOUBLE =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|长孙|宇文|端木|夏侯|南宫|闾丘|澹台|公冶|宗政|濮阳|淳于|太叔|申屠|轩辕|钟离|呼延|赫连|鲜于|公羊|闻人|东郭|羊舌|梁丘|左丘|西门|仲孙|百里|谷梁|拓跋|独孤|乐正|漆雕|公西|巫马|司空|司寇|万俟|亓官|子车|颛孙|壤驷|公良|夹谷|宰父|段干|微生';
/** A text that begins with a surname of two characters. */
export const DOUBLE_SURNAMES = new RegExp(`^(?:${DOUBLE})`, 'u');
/** Whether words begin with a surname, a rare one included. */
export const beginsWithSurname = (words: string): boolean =>
  words !== '' &&
  (SURNAMES.includes(words[0]!) || RARE.includes(words[0]!) || DOUBLE_SURNAMES.test(words));
/** Ideographs of which names from other languages are made; a long name without a dot holds no others. */
export const TRANSLITERATED =
  /^[其阿艾安敖奥巴白拜包宝鲍贝毕布才查朝楚次达丹德迪丁顿多额恩尔法凡夫嘎甘刚高戈格根贡古哈海呼胡花吉加嘉江金卡开克拉兰朗乐勒雷里力立利连列林琳鲁伦罗洛玛马买迈曼毛蒙米莫木牧慕穆那纳娜楠尼努诺帕朋普其奇齐乾钦青琼热仁日荣茹如瑞萨赛桑色森沙山尚少舍沈斯苏塔太坦特提铁图托娃瓦旺乌西希锡夏祥肖雅亚央扬耶伊音英于扎占哲志珠卓孜宗增战胡和浩敦都道莎敏梅花云琴龙陶套孟鲁图楞干音仓沁泽措旦珍央桂卜汗赫勤查]+$/u;
