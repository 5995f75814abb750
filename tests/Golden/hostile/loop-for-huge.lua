-- A loop that counts to the end of the numbers.
function player_think()
  for i = 1, math.huge do end
end
