-- An iterator that is a library function.
function player_think()
  for _ in math.random do end
end
