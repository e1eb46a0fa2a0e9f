# Rscript test/analytics/case-mix/r-values.R > test/analytics/case-mix/r-values.json
# An invented survey of six units, adjusted by R's own lm() from its rows: the numbers composites are tested with.
suppressMessages(library(jsonlite))
set.seed(20261)
sizes <- c(A = 14, B = 23, C = 9, D = 31, E = 17, F = 1)
unit <- rep(names(sizes), sizes)
n <- length(unit)
effect <- c(A = 0.3, B = -0.2, C = 0.1, D = -0.4, E = 0.2, F = 0)[unit]
age <- sample(1:7, n, TRUE)
health <- pmin(5, pmax(1, round(rnorm(n, 3 + effect, 1))))
answer <- function(slope, missing) {
  y <- pmin(4, pmax(1, round(2.8 + effect + slope * (age - 4) - 0.2 * (health - 3) + rnorm(n, 0, 0.8))))
  ifelse(runif(n) < missing, NA, y)
}
items <- data.frame(i1 = answer(0.10, 0.4), i2 = answer(0.05, 0.3), i3 = answer(-0.02, 0.6))
age[runif(n) < 0.12] <- NA
health[runif(n) < 0.08] <- NA
x <- data.frame(age, health)

analysis <- function(missing, enough = NULL) {
  own <- x
  if (missing == 'impute') for (k in names(own)) {
    means <- tapply(own[[k]], unit, mean, na.rm = TRUE)
    own[[k]] <- ifelse(is.na(own[[k]]), means[unit], own[[k]])
  }
  use <- rowSums(!is.na(items)) > 0 & complete.cases(own)
  count <- table(unit[use])
  use <- use & unit %in% names(count)[count >= 2]
  units <- sort(unique(unit[use]))
  fits <- lapply(items, function(y) {
    d <- data.frame(y, own, unit)[use & !is.na(y), ]
    m <- lm(y ~ 0 + factor(unit) + age + health, d)
    list(n = as.numeric(table(factor(d$unit, units))), ybar = tapply(d$y, factor(d$unit, units), mean),
         mu = coef(m)[paste0('factor(unit)', units)], b = coef(m)[c('age', 'health')],
         z = setNames(residuals(m), rownames(d)))
  })
  w <- sapply(units, function(u) {
    k <- sapply(fits, function(f) f$n[units == u])
    k <- if (is.null(enough)) rep(1, length(k)) else pmin(k, enough)
    k / sum(k)
  })
  a <- sapply(fits, function(f) f$mu + mean(f$ybar) - mean(f$mu))
  center <- sapply(fits, function(f) mean(f$ybar))
  ybar <- sapply(fits, function(f) f$ybar)
  score <- function(v) colSums(w * (t(v) - center)) + mean(center)
  V <- sapply(seq_along(units), function(p) {
    rows <- as.character(which(use & unit == units[p]))
    d <- sapply(rows, function(r) sum(sapply(seq_along(fits), function(i) {
      z <- fits[[i]]$z[r]
      if (is.na(z)) 0 else w[i, p] * z / fits[[i]]$n[p]
    })))
    sum(d^2)
  })
  A <- score(a)
  df <- sum(use) - length(units) - 2
  gm <- sum(A / V) / sum(1 / V)
  f <- sum((A - gm)^2 / V) / (length(units) - 1)
  delta <- A - mean(A)
  se <- sqrt(V * (1 - 2 / length(units)) + sum(V) / length(units)^2)
  list(missing = missing, enough = if (is.null(enough)) NA else enough, coefficients = unname(lapply(fits, function(f) unname(f$b))),
       units = data.frame(unit = units, n = as.numeric(table(unit[use])[units]), unadjusted = unname(score(ybar)),
                          adjusted = unname(A), variance = V, difference = unname(delta), error = se,
                          p = unname(2 * pt(-abs(delta) / se, df))),
       mean = mean(A), freedom = df, f = f, p = pf(f, length(units) - 1, df, lower.tail = FALSE))
}

people <- data.frame(unit, x, items)
cases <- list(analysis('impute'), analysis('drop'), analysis('impute', 10))
cat(toJSON(list(people = people, cases = cases), digits = NA, auto_unbox = TRUE, na = 'null', pretty = FALSE))
cat('\n')
