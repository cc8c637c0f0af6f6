marbles("-a-b|").map( x->x+x ).filter(x->true).take( 1 ) ; // all
