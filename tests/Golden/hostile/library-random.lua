-- Strange intervals.
function player_think()
  while true do pcall(math.random, -1e308, 1e308) pcall(math.random, 0/0) pcall(math.random, 1, 0) math.randomseed(0/0) end
end
