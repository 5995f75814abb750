-- Tables that are rehashed all the time.
function player_think()
  while true do local t = {} for i = 1, 40 do t[i * 1.5] = i end end
end
