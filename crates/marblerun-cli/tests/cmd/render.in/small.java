marbles("-a|")
