SELECT seed FROM identity WHERE one = 1
