import { greeting } from './parts/greeting.ts';

document.documentElement.dataset['said'] = greeting('</script>');
