Flux.range(1, 900).take(300)
