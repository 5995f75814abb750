-- Remainders of numbers that are far from each other.
local a, b = 1e308, 3e-308
function player_think()
  while true do local x = a % b end
end
