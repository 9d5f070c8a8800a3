UPDATE person_glance SET village = '', last_digits = ''
